import { t } from "../text";
import type { Mark } from "../wire/types";

/**
 * A criterion's sentence says that something was done. Where it was not, it is quoted after what is true of it, so
 * that nobody reads it as done.
 */
export function headOf({ result, statement }: Pick<Mark, "result" | "statement">): string {
  switch (result) {
    case "nearly":
    case "missed":
    case "broken":
      return t(`debrief.${result}`, { statement });
    case "earned":
    case "not-called-for":
      return statement;
  }
}

/** What a criterion is worth, in words. */
export function worthText({ points, essential }: { points: number; essential: boolean }): string {
  return essentially(essential, t("briefing.points", { points }));
}

/** Points of a mark in words, and that nothing makes up for it where that is so. */
export function markPointsText(mark: Pick<Mark, "points" | "of" | "essential">): string {
  return essentially(mark.essential, pointsText(mark));
}

function essentially(essential: boolean, points: string): string {
  return essential ? t("debrief.essential", { points }) : points;
}

/** Points in words; a criterion that was broken takes points away. */
export function pointsText({ points, of }: { points: number; of: number }): string {
  return points < 0
    ? t("debrief.points-lost", { lost: -points, of })
    : t("debrief.points-of", { points, of });
}
