import { MEASURES, type Overview } from "../wire/types";
import { quarterOf } from "./boards";
import { monthAfter } from "./time";

/** Whether a team has a figure in any month. Where one is missing, nothing tells nobody from too few people. */
export function anyFinished({ teams }: Pick<Overview, "teams">): boolean {
  return teams.some((team) => team.finished.some((one) => one.count !== undefined));
}

export function anyImproved({ teams }: Pick<Overview, "teams">): boolean {
  return teams.some((team) => MEASURES.some((measure) => team.improved[measure] !== "hidden"));
}

/** The month with which the season that follows one such as 2026-q3 is over. */
export function firstMonthAfterNext(season: string): string {
  const { year, quarter } = quarterOf(season);
  return monthAfter(`${year}-01`, quarter * 3 + 3);
}
