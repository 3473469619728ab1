import { t } from "../text";
import type { Entry, EntryOf, Now } from "../wire/types";
import { type Contact, messageLeft, pieces } from "./contacts";
import { isWritten } from "./letters";
import { describeMeeting } from "./meetings";
import { moveName } from "./moves";
import { nameOf } from "./people";
import * as time from "./time";

/** The promise that a confirmed removal makes of itself. */
export const REMOVAL = "removal";

/** One thing that happened, in a sentence. Lines that were said belong to their contact and have none. */
export interface Happening {
  sequence: number;
  at: string;
  text: string;
}

/** What a sentence needs to know beside the entry itself. */
export interface Told {
  people: Now["people"];
  /** What was asked of the trainee or promised to them, by the promise's id. */
  promises: ReadonlyMap<string, Promised>;
}

type Promised = Pick<EntryOf<"promise-made">, "promise" | "text" | "byTrainee" | "channel">;

export function toldBy(entries: readonly Entry[], people: Now["people"]): Told {
  const promises = new Map<string, Promised>();
  for (const entry of entries) if (entry.kind === "promise-made") promises.set(entry.promise, entry);
  return { people, promises };
}

export function describeEntry(entry: Entry, { people, promises }: Told): string | undefined {
  switch (entry.kind) {
    case "began":
      return t("happened.began");
    case "researched":
      return t("happened.researched", {
        source: entry.name,
        minutes: entry.minutes,
        found: entry.found.length,
      });
    case "introduced":
      return t("happened.introduced", { person: nameOf(people, entry.person) });
    case "revealed":
      return t("happened.revealed", {
        person: nameOf(people, entry.person),
        facts: entry.facts.map((fact) => fact.label).join(", "),
      });
    case "promise-made":
      if (entry.channel === "meeting") {
        return t("happened.agreed", { text: entry.text, when: due(entry.from, entry.to) });
      }
      return t(promisedKey(entry), {
        person: nameOf(people, entry.person),
        text: entry.text,
        when: due(entry.from, entry.to),
      });
    case "promise-met":
      return cameOf(entry.timing, promises.get(entry.promise));
    case "promise-broken":
      return cameOf("broken", promises.get(entry.promise));
    case "connected":
      return t("happened.connected", { person: nameOf(people, entry.person) });
    case "waited":
      return t("happened.waited", { until: time.moment(entry.to) });
    case "silence":
      return t("happened.silence", { seconds: entry.seconds });
    case "sequence-sent":
      return t("happened.sequence-sent", {
        name: entry.name,
        step: entry.step,
        owner: nameOf(people, entry.owner),
        person: nameOf(people, entry.person),
      });
    case "deed-done":
      return t("happened.deed-done", {
        deed: entry.name,
        facts: entry.found.map((fact) => fact.label).join(", "),
        found: entry.found.length,
      });
    case "closed":
      return t(`happened.closed-${entry.cause}`, { ending: entry.ending.title });
    case "voided":
      return t("happened.voided", { reason: entry.reason });
    case "flagged":
      return t("happened.flagged", { meant: moveName(entry.meant) });
    case "hint":
      return t("happened.hint", { text: entry.text });
    case "said":
    case "contact-opened":
    case "contact-ended":
      return undefined;
  }
}

function promisedKey(entry: EntryOf<"promise-made">) {
  if (entry.promise === REMOVAL) return "happened.promised-removal";
  return entry.byTrainee ? "happened.promised-by-you" : "happened.promised-by-them";
}

/** What came of a promise. One that began before what is told has no words, and is passed over. */
function cameOf(
  end: EntryOf<"promise-met">["timing"] | "broken",
  promise: Promised | undefined,
): string | undefined {
  if (!promise) return undefined;
  const { text, byTrainee, channel } = promise;
  if (byTrainee && channel === "meeting") {
    return t(end === "broken" ? "happened.meeting-missed" : "happened.meeting-kept", { text });
  }
  const asked = byTrainee && promise.promise !== REMOVAL;
  return t(asked ? `happened.asked-${end}` : `happened.promise-${end}`, { text });
}

/** When something that was asked or promised is due, in words: a moment, or between two. */
export function due(from: string, to: string): string {
  if (time.moment(from) === time.moment(to)) return t("due.at", { to: time.moment(to) });
  const sameDay = time.dateOf(from) === time.dateOf(to);
  return t("due.between", { from: time.moment(from), to: sameDay ? time.clock(to) : time.moment(to) });
}

/** The whole pursuit as sentences, oldest first; a contact is one sentence. */
export function happenings(entries: readonly Entry[], people: Now["people"]): Happening[] {
  const told = toldBy(entries, people);
  return pieces(entries).flatMap((piece): Happening[] => {
    if (piece.kind === "between") {
      const text = describeEntry(piece.entry, told);
      return text ? [{ sequence: piece.entry.sequence, at: piece.entry.at, text }] : [];
    }
    const { opened, inside } = piece.contact;
    const result = [
      { sequence: opened.sequence, at: opened.at, text: describeContact(piece.contact, people) },
    ];
    for (const entry of inside) {
      if (entry.kind === "said" || entry.kind === "silence") continue;
      const text = describeEntry(entry, told);
      if (text) result.push({ sequence: entry.sequence, at: entry.at, text });
    }
    return result;
  });
}

export function describeContact(contact: Contact, people: Now["people"]): string {
  const { opened, ended } = contact;
  const person = nameOf(people, opened.person);
  const met = describeMeeting(contact, people);
  if (met !== undefined) return met;
  if (isWritten(opened.channel)) {
    const copies = opened.copies.map((id) => nameOf(people, id)).join(", ");
    if (opened.outcome === "sent" && copies !== "") return t("happened.mailed-copied", { person, copies });
    const what = opened.outcome === "answered" ? "wrote" : opened.outcome;
    return t(`happened.${opened.channel}-${what as "sent" | "wrote" | "automatic" | "requested"}`, {
      person,
    });
  }
  if (opened.incoming) {
    return t(ended ? `happened.they-rang-ended-${ended.by}` : "happened.they-rang", { person });
  }
  if (opened.outcome === "no-answer") return t("happened.no-answer", { person });
  if (opened.outcome === "voicemail") {
    if (!ended) return t("happened.voicemail", { person });
    return t(messageLeft(contact) ? "happened.voicemail-left" : "happened.voicemail-not-left", { person });
  }
  return t(ended ? `happened.called-ended-${ended.by}` : "happened.called", { person });
}

const LATEST = 3;

/** What came of the trainee's last action on the desk: everything at the moment of the last thing that happened. */
export function latest(entries: readonly Entry[], people: Now["people"]): Happening[] {
  // What the coach whispers has a place of its own.
  const all = happenings(
    entries.filter((entry) => entry.kind !== "hint"),
    people,
  );
  const last = all.at(-1);
  return last ? all.filter((one) => one.at === last.at).slice(-LATEST) : [];
}
