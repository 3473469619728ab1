import { t } from "../text";
import type { Evidence, Mark, Skill, Span } from "../wire/types";
import { capital, moveName } from "./moves";
import { wholeWords } from "./words";

/** Words of a turn that a criterion rests on. */
export interface Highlight {
  criterion: string;
  skill: Skill;
  /** The criterion's own sentence. */
  statement: string;
  /** What the words were heard as. */
  what: string;
  span: Span;
}

/** A run of a text that the same highlights cover. */
export interface Segment {
  text: string;
  highlights: readonly Highlight[];
}

/** What words were heard as: a move by its name, a fact by its label. */
export function whatOf({ move, what }: Extract<Evidence, { kind: "words" }>): string {
  return move === undefined ? capital(what) : moveName(move, what);
}

/** Highlights of each turn, by the turn's sequence. */
export function highlightsByTurn(marks: readonly Mark[]): Map<number, Highlight[]> {
  const byTurn = new Map<number, Highlight[]>();
  for (const mark of marks) {
    for (const evidence of mark.evidence) {
      if (evidence.kind !== "words") continue;
      const list = byTurn.get(evidence.turn) ?? [];
      list.push({
        criterion: mark.criterion,
        skill: mark.skill,
        statement: mark.statement,
        what: whatOf(evidence),
        span: evidence.span,
      });
      byTurn.set(evidence.turn, list);
    }
  }
  return byTurn;
}

/** Cuts a text wherever a highlight starts or ends, so that overlapping ones nest without a special case. */
export function segments(text: string, highlights: readonly Highlight[]): Segment[] {
  const placed = highlights
    .map((highlight) => ({ highlight, ...wholeWords(text, highlight.span) }))
    .filter(({ start, end }) => start < end);
  const cuts = [...new Set([0, text.length, ...placed.flatMap(({ start, end }) => [start, end])])];
  cuts.sort((a, b) => a - b);
  const all = cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? text.length;
    return {
      text: text.slice(from, to),
      highlights: placed.filter(({ start, end }) => start <= from && end >= to).map((p) => p.highlight),
    };
  });
  return withoutGaps(all);
}

/** What holds no word is no highlight of its own; between highlighted words it goes with the words before it. */
function withoutGaps(all: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  for (const segment of all) {
    const before = result.at(-1);
    if (before && segment.highlights.length > 0 && !/[\p{L}\p{N}]/u.test(segment.text)) {
      before.text += segment.text;
    } else {
      result.push({ ...segment });
    }
  }
  return result;
}

/** The criteria beside the first whose words end with this segment: each is told of once, where its words end. */
export function furtherMarks(all: readonly Segment[], at: number): Highlight[] {
  const here = all[at]?.highlights ?? [];
  const next = new Set(all[at + 1]?.highlights.map((one) => one.criterion));
  const led = leading(all);
  const ending = new Map(here.map((one) => [one.criterion, one]));
  return [...ending.values()].filter((one) => !next.has(one.criterion) && !led.has(one.criterion));
}

/** Criteria that some segment leads to by itself. */
function leading(all: readonly Segment[]): Set<string> {
  return new Set(all.flatMap(({ highlights: [first] }) => (first ? [first.criterion] : [])));
}

/** What a segment's words earned, in one line for pointing at. */
export function titleOf({ highlights }: Segment): string {
  const skills = new Map<Skill, Set<string>>();
  for (const { skill, what } of highlights) skills.set(skill, (skills.get(skill) ?? new Set()).add(what));
  return [...skills].map(([skill, whats]) => `${t(`skill.${skill}`)}: ${[...whats].join(", ")}`).join("; ");
}

/** Sequences that a mark points at: turns, happenings, and both ends of a gap. */
export function pointsAt(mark: Mark): number[] {
  return mark.evidence.flatMap(placesOf);
}

function placesOf(evidence: Evidence): number[] {
  switch (evidence.kind) {
    case "words":
    case "turn":
      return [evidence.turn];
    case "happening":
      return [evidence.sequence];
    case "gap":
      return [evidence.from, evidence.to];
  }
}
