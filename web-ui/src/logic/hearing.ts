import { t, tOr } from "../text";
import type { Figure, HearingGrade, MarkHearing } from "../wire/types";
import { capital, heardName, MOVE_GROUPS, type MoveGroup } from "./moves";

/** What the badge beside a mark says. */
export function badgeText({ kind, grade }: Pick<MarkHearing, "kind" | "grade">): string {
  return tOr(`heard-badge.${kind}`, tOr(`heard-badge.${kind}-${grade}`, t("heard-badge.heard-unmeasured")));
}

/** Whether the hearing alone may have made a mark wrong. */
export function isShaky({ kind, grade }: Pick<MarkHearing, "kind" | "grade">): boolean {
  return kind === "heard" && (grade === "weak" || grade === "unsure");
}

/** One move that a mark rests on, with the figure that tells how far it can be trusted. */
export function trustIn(kind: MarkHearing["kind"], move: MarkHearing["moves"][number]): string {
  const what = capital(heardName(move.move, move.label));
  if (move.grade === "unsure" && move.confidence !== undefined && move.asked !== undefined) {
    return t("heard-badge.unsure", {
      what,
      confidence: move.confidence.toFixed(2),
      asked: move.asked.toFixed(2),
    });
  }
  if (move.right === undefined || move.of === undefined) return t("heard-badge.unmeasured", { what });
  const key = kind === "listened-for" ? "heard-badge.noticed" : "heard-badge.was-right";
  return t(key, { what, right: move.right, of: move.of });
}

/** Whether any of the figures of a mark was measured, so that it is worth saying where. */
export function isMeasured({ moves }: MarkHearing): boolean {
  return moves.some((move) => move.grade !== "unsure" && move.of !== undefined);
}

// Figures come with three places; the little more rounds a half up, as the terminal does.
const hundredths = (value: number): number => Math.round(100 * value + 1e-6);

export const percent = (share: number): string => `${hundredths(share)}%`;

const places = (value: number): string => (hundredths(value) / 100).toFixed(2);

/** The interval of a figure in words; shares as percentages, everything else to two places. */
export function fromTo({ low, high }: Figure, share = false): string {
  return share
    ? t("hearing.from-to", { low: hundredths(low), high: percent(high) })
    : t("hearing.from-to", { low: places(low), high: places(high) });
}

export const shownValue = ({ value }: Figure, share = false): string =>
  share ? percent(value) : places(value);

/** Moves by what they are mostly for, in the order that they are shown everywhere. */
export function byGroup<M extends { move: string }>(moves: readonly M[]): { group: MoveGroup; moves: M[] }[] {
  return (Object.keys(MOVE_GROUPS) as MoveGroup[])
    .map((group) => ({
      group,
      moves: MOVE_GROUPS[group].flatMap((name) => moves.filter((one) => one.move === name)),
    }))
    .filter((one) => one.moves.length > 0);
}

export function countOf(moves: readonly { grade: HearingGrade }[], grade: HearingGrade): number {
  return moves.filter((one) => one.grade === grade).length;
}
