import type { Keep } from "../src/store/storage";
import type { AssignmentCard, Entry, Mark, Now, View } from "../src/wire/types";

/** Data that the tests build upon; each test changes what it is about. */

export const horizon: View["desk"]["horizon"] = {
  starts: "2026-03-05T09:00:00",
  ends: "2026-03-10T17:30:00",
  opens: "08:30",
  closes: "17:30",
  days: [
    { date: "2026-03-05", businessDay: 1 },
    { date: "2026-03-06", businessDay: 2 },
    { date: "2026-03-07", businessDay: null },
    { date: "2026-03-08", businessDay: null },
    { date: "2026-03-09", businessDay: 3 },
    { date: "2026-03-10", businessDay: 4 },
  ],
};

export function nowOf(changes: Partial<Now> = {}): Now {
  return {
    clock: "2026-03-05T09:00:00",
    day: 1,
    facts: [],
    sourcesRead: [],
    people: [
      {
        id: "imke",
        name: "Imke Brandt",
        role: "manager",
        about: "Busy.",
        channels: ["call"],
        calls: 0,
        mails: 0,
        messages: 0,
        side: "theirs",
      },
    ],
    promises: [],
    can: ["research", "call", "wait", "close"],
    waits: [],
    deeds: [],
    stillRunning: [],
    ...changes,
  };
}

export const began: Entry = { sequence: 1, at: "2026-03-05T09:00:00", kind: "began" };

export function opened(sequence: number, contact: number, at = "2026-03-05T09:10:00"): Entry {
  return {
    sequence,
    at,
    kind: "contact-opened",
    contact,
    person: "imke",
    channel: "call",
    incoming: false,
    outcome: "answered",
    copies: [],
  };
}

export function said(sequence: number, by: string, text: string, contact = 1): Entry {
  return { sequence, at: "2026-03-05T09:10:10", kind: "said", contact, by, text, facts: [] };
}

export function ended(sequence: number, contact = 1): Entry {
  return { sequence, at: "2026-03-05T09:12:00", kind: "contact-ended", contact, by: "person", left: false };
}

export function onCall(changes: Partial<Now> = {}): Now {
  return nowOf({
    contact: {
      contact: 1,
      person: "imke",
      channel: "call",
      incoming: false,
      turns: 0,
      voicemail: false,
      present: [],
    },
    can: ["say", "hang-up"],
    ...changes,
  });
}

export function viewOf(changes: Partial<View> = {}): View {
  return {
    id: "p1",
    scenario: { id: "short", version: 1, title: "The short call" },
    difficulty: "realistic",
    timers: false,
    hints: false,
    seed: 1,
    mode: "practice",
    sequence: 3,
    entries: [began, opened(2, 1), said(3, "imke", "Wheelhouse, Imke.")],
    now: onCall(),
    desk: { briefing: { you: "", sell: "", soFar: "", want: "" }, sources: [], criteria: [], horizon },
    ...changes,
  };
}

/** Keeps things as a browser's storage does, for one test. */
export function memory(): Keep {
  const kept = new Map<string, string>();
  return {
    get: (key) => kept.get(key),
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  };
}

/** A certification of the north. */
export function cardOf(changes: Partial<AssignmentCard> = {}): AssignmentCard {
  return {
    id: "a1",
    kind: "certification",
    team: "North",
    scenario: "prove-it",
    title: "Prove it",
    difficulty: "realistic",
    hints: false,
    attempts: 3,
    passMark: 70,
    skillMarks: {},
    note: "",
    dueAt: "2026-11-29T22:59:59Z",
    setBy: "Cora",
    withdrawn: false,
    ...changes,
  };
}

/** A mark that was missed. */
export function markOf(criterion: string, changes: Partial<Mark> = {}): Mark {
  return {
    criterion,
    skill: "courtesy",
    statement: `You did: ${criterion}`,
    why: "",
    result: "missed",
    points: 0,
    of: 10,
    essential: false,
    because: "There was occasion for it.",
    reliable: true,
    advice: "",
    sayInstead: "",
    evidence: [],
    ...changes,
  };
}
