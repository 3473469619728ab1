import type { Keep } from "./storage";

/** What was typed and not yet said, and the notepad: kept in this browser only, by pursuit and contact. */
export interface Drafts {
  reply(contact: number): string;
  keepReply(contact: number, text: string): void;
  notes(): string;
  keepNotes(text: string): void;
  /** The pursuit is over or erased: nothing of it is to lie about. */
  forget(): void;
}

export function createDrafts(pursuit: string, keep: Keep): Drafts {
  const prefix = `second-call.draft.${pursuit}.`;
  const put = (key: string, text: string) => (text === "" ? keep.remove(key) : keep.set(key, text));
  // Two tabs share what is kept, but the box of each holds its own words: none empties the other's.
  const typed = new Map<number, string>();
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
    notes: () => keep.get(`${prefix}notes`) ?? "",
    keepNotes: (text) => put(`${prefix}notes`, text),
    forget() {
      typed.clear();
      for (const key of keep.keys()) if (key.startsWith(prefix)) keep.remove(key);
    },
  };
}
