import type { Entry, EntryOf } from "../wire/types";

/** The most that the words of a deed can hold, in code points, as the server has it. */
export const LONGEST_NOTE = 2_000;

/** Where the words of a deed are kept until it is done. */
export function draftOf(deed: string): string {
  return `deed/${deed}`;
}

/** What the trainee did at the desk, oldest first. */
export function deedsDone(entries: readonly Entry[]): EntryOf<"deed-done">[] {
  return entries.filter((entry) => entry.kind === "deed-done");
}
