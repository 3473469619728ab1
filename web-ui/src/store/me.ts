import { createPeople } from "../wire/people";
import type { Me } from "../wire/types";
import { createStore } from "./store";

export const people = createPeople();

/** Who the browser is to the server; unknown until it has said so, or while it cannot be reached. */
export const me = createStore<Me | undefined>(undefined);

let asked = false;

/** Asks once; what is done with the account afterwards keeps it up to date. */
export function learnWhoIAm() {
  if (asked) return;
  asked = true;
  people.me().then(
    (now) => {
      if (me.get() === undefined) me.set(now);
    },
    () => {
      asked = false;
    },
  );
}

/** Another person from here on: nothing that was kept of the one before is shown, so the page begins anew. */
export function beginAnew(at: string) {
  location.assign(at);
}
