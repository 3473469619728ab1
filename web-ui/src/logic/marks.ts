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

/** Points in words; a criterion that was broken takes points away. */
export function pointsText({ points, of }: { points: number; of: number }): string {
  return points < 0
    ? t("debrief.points-lost", { lost: -points, of })
    : t("debrief.points-of", { points, of });
}
