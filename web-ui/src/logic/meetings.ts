import { t } from "../text";
import type { Now, Promise_ } from "../wire/types";
import type { Contact } from "./contacts";
import { nameOf } from "./people";

/** A meeting that was agreed and is still to come, or going on. */
export function isMeeting(promise: Promise_): boolean {
  return promise.channel === "meeting" && promise.byTrainee;
}

/** Names in a sentence: "Lena Frost and Tomas Berg". */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : t("list.and", { first: names.slice(0, -1).join(", "), last });
}

/** What a call was, where somebody else answered, or what a meeting was; undefined for anything else. */
export function describeMeeting(contact: Contact, people: Now["people"]): string | undefined {
  const { opened, ended } = contact;
  const person = nameOf(people, opened.person);
  if (opened.meeting !== undefined) {
    return t(ended ? `happened.met-ended-${ended.by}` : "happened.met", { person });
  }
  if (opened.dialled === undefined) return undefined;
  const dialled = nameOf(people, opened.dialled);
  return t(ended ? `happened.screened-ended-${ended.by}` : "happened.screened", { person, dialled });
}

/** How a contact ended, as a line of the story. */
export function endOf(contact: Contact, people: Now["people"]): string {
  const by = contact.ended?.by ?? "nobody";
  const person = nameOf(people, contact.opened.person);
  return t(contact.opened.meeting === undefined ? `story.ended-by-${by}` : `story.meeting-ended-by-${by}`, {
    person,
  });
}
