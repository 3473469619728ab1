import type { DraftErrors, DraftField } from "../../logic/assignments";
import { WireError } from "../../wire/http";

/** At which field a refusal of the server is about what was typed there. */
const FIELD_OF: Partial<Record<string, DraftField>> = {
  "bad-due-date": "due",
  "bad-note": "note",
  "bad-pass-mark": "passMark",
  "bad-attempts": "attempts",
  "not-in-team": "people",
  "no-scenario": "scenario",
};

/** What the server said against a field, at that field; nothing where it said something else. */
export function refusedAt(cause: unknown): DraftErrors | undefined {
  if (!(cause instanceof WireError)) return undefined;
  const field = FIELD_OF[cause.code];
  return field && { [field]: cause.message };
}

/** Gives the focus to the first field with which something is wrong; each names itself by `data-field`. */
export function focusFirst(form: HTMLElement | null, wrong: DraftErrors) {
  const first = [...(form?.querySelectorAll<HTMLElement>("[data-field]") ?? [])].find(
    (one) => wrong[one.dataset.field as DraftField] !== undefined,
  );
  first?.focus();
}
