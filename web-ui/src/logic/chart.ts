import type { Progress, Skill } from "../wire/types";

export interface ScoreAt {
  pursuit: string;
  at: string;
  score: number;
}

/** A skill's scores, oldest first; tries that did not call for it are left out. */
export function series(tries: Progress["tries"], skill: Skill): ScoreAt[] {
  return tries.flatMap((one) => {
    const score = one[skill];
    return score === undefined ? [] : [{ pursuit: one.pursuit, at: one.at, score }];
  });
}

const LEFT = 32;
const RIGHT = 290;
const TOP = 10;
const BOTTOM = 98;

/** Places scores (0 to 100) in a drawing 300 wide and 110 high, evenly spaced in their order. */
export function chart(scores: readonly number[]) {
  const y = (score: number) => BOTTOM - ((BOTTOM - TOP) * score) / 100;
  const step = scores.length > 1 ? (RIGHT - LEFT) / (scores.length - 1) : 0;
  const start = scores.length > 1 ? LEFT : (LEFT + RIGHT) / 2;
  return { y, points: scores.map((score, at) => ({ x: start + at * step, y: y(score) })) };
}
