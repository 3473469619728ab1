import type { Entry, EntryOf } from "../wire/types";

export interface Contact {
  contact: number;
  opened: EntryOf<"contact-opened">;
  ended: EntryOf<"contact-ended"> | undefined;
  /** Everything inside it, the opening and the end excepted. */
  inside: Entry[];
}

/** Something of the pursuit in its order: a contact as one piece, or what lay between contacts. */
export type Piece = { kind: "contact"; contact: Contact } | { kind: "between"; entry: Entry };

/** Puts a pursuit's entries together again, contact by contact. */
export function pieces(entries: readonly Entry[]): Piece[] {
  const result: Piece[] = [];
  let open: Contact | undefined;
  for (const entry of entries) {
    if (entry.kind === "contact-opened") {
      open = { contact: entry.contact, opened: entry, ended: undefined, inside: [] };
      result.push({ kind: "contact", contact: open });
    } else if (entry.kind === "contact-ended" && open) {
      open.ended = entry;
      open = undefined;
    } else if (open) {
      open.inside.push(entry);
    } else {
      result.push({ kind: "between", entry });
    }
  }
  return result;
}

export function contactsOf(entries: readonly Entry[]): Contact[] {
  return pieces(entries).flatMap((piece) => (piece.kind === "contact" ? [piece.contact] : []));
}

/** The contact under way, as far as it is shown. */
export function openContact(entries: readonly Entry[]): Contact | undefined {
  const last = contactsOf(entries).at(-1);
  return last && !last.ended ? last : undefined;
}

export function saidIn(contact: Contact): EntryOf<"said">[] {
  return contact.inside.filter((entry) => entry.kind === "said");
}

/** What the other person said since the trainee spoke last: several lines can come at once. */
export function lastWords(contact: Contact): EntryOf<"said">[] {
  const said = saidIn(contact);
  const last = said.findLastIndex((line) => line.by !== "trainee");
  const speaker = said[last]?.by;
  let first = last;
  while (first > 0 && said[first - 1]?.by === speaker) first--;
  return last < 0 ? [] : said.slice(first, last + 1);
}

/** Who is on the line: the last person who spoke, or the one who was called. */
export function onTheLine(contact: Contact): string {
  return saidIn(contact).findLast((line) => line.by !== "trainee")?.by ?? contact.opened.person;
}

/** Whether a contact ended with a message in the box. */
export function messageLeft(contact: Contact): boolean {
  return contact.ended?.left ?? false;
}
