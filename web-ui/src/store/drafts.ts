import type { Keep } from "./storage";

/** A mail or a message that has not been sent. */
export interface Letter {
  subject: string;
  text: string;
  copies: readonly string[];
}

const BLANK: Letter = { subject: "", text: "", copies: [] };

/** What was typed and not yet said, and the notepad: kept in this browser only, by pursuit and contact. */
export interface Drafts {
  reply(contact: number): string;
  keepReply(contact: number, text: string): void;
  /** By thread: person and channel. */
  letter(thread: string): Letter;
  keepLetter(thread: string, letter: Letter): void;
  /** The last letter of a thread that was seen: what came later is unread. */
  seen(thread: string): number;
  keepSeen(thread: string, sequence: number): void;
  notes(): string;
  keepNotes(text: string): void;
  /** The pursuit is over or erased: nothing of it is to lie about. */
  forget(): void;
}

/** What is kept may have been written by anybody who can open the browser's tools. */
function readLetter(kept: string | undefined): Letter {
  try {
    const letter: unknown = kept === undefined ? undefined : JSON.parse(kept);
    if (typeof letter !== "object" || letter === null) return BLANK;
    const { subject, text, copies } = letter as Record<string, unknown>;
    return {
      subject: typeof subject === "string" ? subject : "",
      text: typeof text === "string" ? text : "",
      copies: Array.isArray(copies) ? copies.filter((copy) => typeof copy === "string") : [],
    };
  } catch {
    return BLANK;
  }
}

const DRAFTS = "second-call.draft.";

/** Forgets what was typed in this browser, of every pursuit. */
export function forgetAllDrafts(keep: Keep) {
  for (const key of keep.keys()) if (key.startsWith(DRAFTS)) keep.remove(key);
}

export function createDrafts(pursuit: string, keep: Keep): Drafts {
  const prefix = `${DRAFTS}${pursuit}.`;
  const put = (key: string, text: string) => (text === "" ? keep.remove(key) : keep.set(key, text));
  // Two tabs share what is kept, but the box of each holds its own words: none empties the other's.
  const typed = new Map<number, string>();
  const letters = new Map<string, Letter>();
  function reply(contact: number): string {
    const own = typed.get(contact) ?? keep.get(prefix + contact) ?? "";
    typed.set(contact, own);
    return own;
  }
  return {
    reply,
    keepReply(contact, text) {
      const before = reply(contact);
      typed.set(contact, text);
      if (text !== "" || keep.get(prefix + contact) === before) put(prefix + contact, text);
    },
    letter(thread) {
      const own = letters.get(thread) ?? readLetter(keep.get(`${prefix}letter.${thread}`));
      letters.set(thread, own);
      return own;
    },
    keepLetter(thread, letter) {
      const blank = letter.subject === "" && letter.text === "";
      letters.set(thread, blank ? BLANK : letter);
      put(`${prefix}letter.${thread}`, blank ? "" : JSON.stringify(letter));
    },
    seen: (thread) => Number(keep.get(`${prefix}seen.${thread}`) ?? 0) || 0,
    keepSeen(thread, sequence) {
      keep.set(`${prefix}seen.${thread}`, String(sequence));
    },
    notes: () => keep.get(`${prefix}notes`) ?? "",
    keepNotes: (text) => put(`${prefix}notes`, text),
    forget() {
      typed.clear();
      letters.clear();
      for (const key of keep.keys()) if (key.startsWith(prefix)) keep.remove(key);
    },
  };
}
