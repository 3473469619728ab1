import type { Evidence, Mark, Skill, Span } from "../wire/types";
import { toUtf16 } from "./spans";

/** Words of a turn that a criterion rests on. */
export interface Highlight {
  criterion: string;
  skill: Skill;
  what: string;
  span: Span;
}

/** A run of a text that the same highlights cover. */
export interface Segment {
  text: string;
  highlights: readonly Highlight[];
}

/** Highlights of each turn, by the turn's sequence. */
export function highlightsByTurn(marks: readonly Mark[]): Map<number, Highlight[]> {
  const byTurn = new Map<number, Highlight[]>();
  for (const mark of marks) {
    for (const evidence of mark.evidence) {
      if (evidence.kind !== "words") continue;
      const list = byTurn.get(evidence.turn) ?? [];
      list.push({ criterion: mark.criterion, skill: mark.skill, what: evidence.what, span: evidence.span });
      byTurn.set(evidence.turn, list);
    }
  }
  return byTurn;
}

/** Cuts a text wherever a highlight starts or ends, so that overlapping ones nest without a special case. */
export function segments(text: string, highlights: readonly Highlight[]): Segment[] {
  const placed = highlights
    .map((highlight) => ({ highlight, ...toUtf16(text, highlight.span) }))
    .filter(({ start, end }) => start < end);
  const cuts = [...new Set([0, text.length, ...placed.flatMap(({ start, end }) => [start, end])])];
  cuts.sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? text.length;
    return {
      text: text.slice(from, to),
      highlights: placed.filter(({ start, end }) => start <= from && end >= to).map((p) => p.highlight),
    };
  });
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
