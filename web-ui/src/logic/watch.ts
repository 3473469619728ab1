import type { Entry, Now } from "../wire/types";
import { type Contact, pieces } from "./contacts";
import { describeContact, describeEntry, toldBy } from "./describe";
import { isWritten } from "./letters";

/** One moment of a pursuit that is watched: something said, or something that happened. */
export interface Scene {
  sequence: number;
  at: string;
  /** Who speaks; `trainee`, a person's id, or nobody where something happens. */
  by: string | undefined;
  /** Whom the contact under way is with; nobody between contacts. */
  person: string | undefined;
  text: string;
  /** How long it stays before the next comes, at a pace at which it can be read aloud. */
  millis: number;
}

/** Two hundred words a minute, and a breath before each. */
const MILLIS_A_WORD = 300;
const BREATH_MILLIS = 1_200;
const LONGEST_MILLIS = 15_000;

/** What a contact is called before its end is known. */
function beginning(contact: Contact): Contact {
  const { outcome, channel } = contact.opened;
  const over = outcome === "no-answer" || isWritten(channel);
  return over ? contact : { ...contact, ended: undefined };
}

/** A pursuit moment by moment, in the order in which it was played. */
export function scenesOf(entries: readonly Entry[], people: Now["people"]): Scene[] {
  const told = toldBy(entries, people);
  const scenes: Scene[] = [];
  const add = (entry: Entry, text: string | undefined, person?: string) => {
    if (text === undefined) return;
    const by = entry.kind === "said" ? entry.by : undefined;
    const words = text.split(/\s+/u).length;
    const millis = Math.min(LONGEST_MILLIS, BREATH_MILLIS + words * MILLIS_A_WORD);
    scenes.push({ sequence: entry.sequence, at: entry.at, by, person, text, millis });
  };
  for (const piece of pieces(entries)) {
    if (piece.kind === "between") {
      const { entry } = piece;
      const note = entry.kind === "deed-done" ? entry.text : undefined;
      const what = describeEntry(entry, told);
      add(entry, note === undefined ? what : `${what ?? ""}\n\n${note}`);
      continue;
    }
    const { opened, inside } = piece.contact;
    add(opened, describeContact(beginning(piece.contact), people), opened.person);
    for (const entry of inside) {
      add(entry, entry.kind === "said" ? entry.text : describeEntry(entry, told), opened.person);
    }
  }
  return scenes;
}
