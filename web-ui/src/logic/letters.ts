import type { Entry, EntryOf, KnownPerson } from "../wire/types";
import { type Contact, contactsOf, saidIn } from "./contacts";

/** The channels that are written. */
export type Written = "email" | "message";

export const LONGEST_SUBJECT = 200;

/** One mail or message, or an accepted request. */
export interface Letter {
  /** Of the contact's opening: by it the letter is known. */
  sequence: number;
  at: string;
  mine: boolean;
  /** Only a machine wrote it. */
  automatic: boolean;
  /** The first message: a connection request. */
  request: boolean;
  /** With it, or instead of words, the request was accepted. */
  accepted: boolean;
  subject: string;
  text: string;
  copies: readonly string[];
  /** Of a letter that went out of itself: the colleague in whose name. */
  owner?: string;
}

/** What is written to and fro with somebody on one channel, and whether more can be. */
export interface Thread {
  key: string;
  person: string;
  channel: Written;
  letters: readonly Letter[];
  /** Whether the trainee can write there now. */
  open: boolean;
  /** How it stands about messages. */
  connection: KnownPerson["connection"];
}

export function keyOf(person: string, channel: Written): string {
  return `${person}/${channel}`;
}

export function isWritten(channel: string): channel is Written {
  return channel === "email" || channel === "message";
}

/** A mail of the trainee apart from its subject. What was erased has none. */
export function split(said: { text: string; subject?: number }): { subject: string; text: string } {
  if (said.subject === undefined) return { subject: "", text: said.text };
  const points = [...said.text];
  return {
    subject: points.slice(0, said.subject).join(""),
    text: points.slice(said.subject).join("").trimStart(),
  };
}

function letterOf(contact: Contact, before: readonly Letter[]): Letter {
  const { opened } = contact;
  const lines = saidIn(contact);
  const mine = !opened.incoming;
  const own = mine && lines[0] ? split(lines[0]) : undefined;
  const asked = before.findLast((letter) => letter.mine && letter.subject !== "")?.subject ?? "";
  return {
    sequence: opened.sequence,
    at: lines.at(-1)?.at ?? opened.at,
    mine,
    automatic: opened.outcome === "automatic",
    request: opened.outcome === "requested",
    accepted: contact.inside.some((entry) => entry.kind === "connected"),
    subject: own ? own.subject : asked && opened.channel === "email" ? `Re: ${asked}` : "",
    text: own ? own.text : lines.map((line) => line.text).join("\n\n"),
    copies: opened.copies,
  };
}

function letterOfItself(entry: EntryOf<"sequence-sent">): Letter {
  return {
    sequence: entry.sequence,
    at: entry.at,
    mine: true,
    automatic: true,
    request: false,
    accepted: false,
    subject: entry.subject,
    text: entry.text,
    copies: [],
    owner: entry.owner,
  };
}

/** Every thread there is or could be, by person as they are listed. */
export function threadsOf(entries: readonly Entry[], people: readonly KnownPerson[]): Thread[] {
  const letters = new Map<string, Letter[]>();
  for (const contact of contactsOf(entries)) {
    const { person, channel } = contact.opened;
    if (!isWritten(channel)) continue;
    const key = keyOf(person, channel);
    const thread = letters.get(key) ?? [];
    letters.set(key, [...thread, letterOf(contact, thread)]);
  }
  for (const entry of entries) {
    if (entry.kind !== "sequence-sent" || !isWritten(entry.channel)) continue;
    const key = keyOf(entry.person, entry.channel);
    const thread = [...(letters.get(key) ?? []), letterOfItself(entry)];
    letters.set(
      key,
      thread.toSorted((a, b) => a.sequence - b.sequence),
    );
  }
  return people.flatMap((person) =>
    (["email", "message"] as const).flatMap((channel): Thread[] => {
      const key = keyOf(person.id, channel);
      const written = letters.get(key) ?? [];
      const open = person.channels.includes(channel);
      if (!open && written.length === 0) return [];
      return [{ key, person: person.id, channel, letters: written, open, connection: person.connection }];
    }),
  );
}

/** How many letters have come since the last one that was seen. */
export function unread(thread: Thread, seen: number): number {
  return thread.letters.filter((letter) => !letter.mine && letter.sequence > seen).length;
}

/** The most that can be written there at once, in code points, as the server has it. */
export function longest(thread: Thread): number {
  if (thread.channel === "email") return 4_000;
  return thread.connection === "connected" ? 600 : 300;
}
