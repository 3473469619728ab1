import { t } from "../text";
import type { Debrief, Entry, Evidence, Now } from "../wire/types";
import { happenings } from "./describe";
import { isWritten } from "./letters";
import { heardName } from "./moves";
import { nameOf } from "./people";
import * as time from "./time";
import { wholeWords } from "./words";

/** How every moment of the pursuit is called in a sentence, by its sequence. */
export interface Places {
  /** What the trainee said, word for word. */
  said: ReadonlyMap<number, string>;
  happened: ReadonlyMap<number, string>;
  at: ReadonlyMap<number, string>;
}

export function placesIn(debrief: Debrief, people: Now["people"]): Places {
  const said = new Map<number, string>();
  const happened = new Map<number, string>();
  const at = new Map<number, string>();
  let person = "";
  let meeting = false;
  let letter: number | undefined;
  for (const entry of debrief.entries) {
    if (entry.kind === "contact-opened") letter = isWritten(entry.channel) ? entry.sequence : undefined;
    // A letter is over once it is there: its end shows nowhere, and its words stand for it.
    if (entry.kind === "contact-ended" && letter !== undefined) continue;
    at.set(entry.sequence, time.moment(entry.at));
    if (entry.kind === "contact-opened") {
      person = nameOf(people, entry.person);
      meeting = entry.meeting !== undefined;
    }
    if (entry.kind === "said" && entry.by === "trainee") said.set(entry.sequence, entry.text);
    const text = ofContact(entry, person, meeting, people);
    if (text !== undefined) happened.set(entry.sequence, text);
  }
  for (const one of happenings(debrief.entries, people)) happened.set(one.sequence, one.text);
  return { said, happened, at };
}

/** What lies inside a contact and has no sentence of its own in the list of what happened. */
function ofContact(
  entry: Entry,
  person: string,
  meeting: boolean,
  people: Now["people"],
): string | undefined {
  if (entry.kind === "contact-ended") {
    return t(meeting ? `story.meeting-ended-by-${entry.by}` : `story.ended-by-${entry.by}`, { person });
  }
  if (entry.kind === "silence") return t("happened.silence", { seconds: entry.seconds });
  if (entry.kind === "said" && entry.by !== "trainee") {
    return t("evidence.they-said", { person: nameOf(people, entry.by), words: shorten(entry.text) });
  }
  return undefined;
}

/** Some of what a mark rests on shows nowhere; the last thing before it that does stands for it. */
function seen(sequence: number, { at }: Places): number {
  let last = sequence;
  if (at.has(sequence)) return sequence;
  for (const one of at.keys()) if (one < sequence) last = one;
  return last;
}

/** The entry that a piece of evidence leads to. */
export function placeOf(evidence: Evidence, places: Places): number {
  switch (evidence.kind) {
    case "words":
    case "turn":
      return evidence.turn;
    case "happening":
      return seen(evidence.sequence, places);
    case "gap":
      return seen(evidence.from, places);
  }
}

const SHORT = 70;

function shorten(text: string): string {
  const points = [...text];
  return points.length <= SHORT ? text : `${points.slice(0, SHORT).join("").trimEnd()}\u2026`;
}

/** A sentence, and the words in it that stand out. */
export interface Sentence {
  before: string;
  strong: string;
  after: string;
}

const PLACE = "\u0000";

/** What was heard, and in which words. */
function heardIn(evidence: Extract<Evidence, { kind: "words" }>, { said }: Places): Sentence {
  const text = said.get(evidence.turn) ?? "";
  const { start, end } = wholeWords(text, evidence.span);
  const words = text.slice(start, end);
  const what =
    evidence.move === undefined ? `\u201c${evidence.what}\u201d` : heardName(evidence.move, evidence.what);
  const sentence =
    words === "" ? t("evidence.heard", { what: PLACE }) : t("evidence.words", { what: PLACE, words });
  const at = sentence.indexOf(PLACE);
  return { before: sentence.slice(0, at), strong: what, after: sentence.slice(at + PLACE.length) };
}

/** What a mark rests on; words name what was heard in them. */
export function evidenceSentence(evidence: Evidence, places: Places): Sentence {
  return evidence.kind === "words"
    ? heardIn(evidence, places)
    : { before: evidenceText(evidence, places), strong: "", after: "" };
}

function evidenceText(evidence: Exclude<Evidence, { kind: "words" }>, places: Places): string {
  const { said, happened, at } = places;
  switch (evidence.kind) {
    case "turn": {
      const words = said.get(evidence.turn);
      return words === undefined ? t("evidence.turn") : t("evidence.said", { words: shorten(words) });
    }
    case "happening": {
      const place = seen(evidence.sequence, places);
      const when = at.get(place);
      const said = places.said.get(place);
      const what = happened.get(place) ?? (said && t("evidence.said", { words: shorten(said) }));
      if (what === undefined) return t("evidence.happening");
      return when === undefined ? what : t("evidence.happened", { when, what });
    }
    case "gap": {
      const from = at.get(seen(evidence.from, places));
      const to = at.get(seen(evidence.to, places));
      if (from === undefined || to === undefined) return t("evidence.gap");
      return from === to ? t("evidence.moment", { when: from }) : t("evidence.between", { from, to });
    }
  }
}
