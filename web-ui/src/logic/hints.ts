import type { Entry } from "../wire/types";
import type { Contact } from "./contacts";

/** What the coach said last on this call, as long as nothing has been said since. */
export function hintOnCall(contact: Contact): string | undefined {
  const last = contact.inside.findLast((entry) => entry.kind === "said" || entry.kind === "hint");
  return last?.kind === "hint" ? last.text : undefined;
}

/** What the coach said last at the desk, as long as nothing has happened since. */
export function hintAtDesk(entries: readonly Entry[]): string | undefined {
  const last = entries.at(-1);
  return last?.kind === "hint" && last.contact === undefined ? last.text : undefined;
}

/** How often the coach was asked. */
export function hintsAsked(entries: readonly Entry[]): number {
  return entries.filter((entry) => entry.kind === "hint").length;
}
