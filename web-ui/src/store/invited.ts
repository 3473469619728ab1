import type { MadeLink, NewInvitation } from "../wire/types";
import { createStore } from "./store";

/** An invitation with its link, which the server keeps no copy of. */
export interface Invited {
  link: MadeLink;
  invitation: NewInvitation;
}

/** Those made since the page was loaded, the latest first: another screen and back does not lose them. */
export const invited = createStore<readonly Invited[]>([]);

export function keepInvited(one: Invited) {
  invited.update((before) => [one, ...before]);
}

/** The link of an invitation that was withdrawn opens nothing any more. */
export function forgetInvited(invitation: string) {
  invited.update((before) => before.filter(({ link }) => link.id !== invitation));
}
