import type { BoardPage, BoardPlace, StandingLine, StandingPage } from "../wire/types";

/** People next to each other who cannot be told apart. */
export interface Band {
  band: number;
  places: readonly BoardPlace[];
}

/** The bands of a stretch of a board, in its order. */
export function bandsOf(places: readonly BoardPlace[]): Band[] {
  const bands: { band: number; places: BoardPlace[] }[] = [];
  for (const place of places) {
    const last = bands.at(-1);
    if (last?.band === place.band) last.places.push(place);
    else bands.push({ band: place.band, places: [place] });
  }
  return bands;
}

/** How whoever looks at a board stands to it. */
export type Situation =
  | { kind: "no-team" }
  | { kind: "off"; team: string }
  | { kind: "stays-out" }
  | { kind: "not-yet"; attempts: number; scenarios: number }
  /** How many attempts are missing, and over how many scenarios more the attempts have to be; not both 0. */
  | { kind: "provisional"; attempts: number; scenarios: number }
  | { kind: "placed" };

type Known = Pick<BoardPage, "on" | "staysOut" | "team" | "mine" | "rules">;

/** @param lines their own, of the same board */
export function situationOf(page: Known, lines: readonly StandingLine[]): Situation {
  if (page.team === "") return { kind: "no-team" };
  if (!page.on) return { kind: "off", team: page.team };
  if (page.staysOut) return { kind: "stays-out" };
  const { settledFrom, settledScenarios } = page.rules;
  if (!page.mine || page.mine.counted === 0) {
    return { kind: "not-yet", attempts: settledFrom, scenarios: settledScenarios };
  }
  if (!page.mine.provisional) return { kind: "placed" };
  return {
    kind: "provisional",
    attempts: Math.max(0, settledFrom - page.mine.inForm),
    scenarios: Math.max(0, settledScenarios - scenariosOf(lines)),
  };
}

/** Why no attempt of theirs makes a standing yet: there is none, the first is still played, or those over do not count. */
export function notYetOf({ lines, open, scenario }: Pick<StandingPage, "lines" | "open" | "scenario">) {
  if (lines.length > 0) return "uncounted";
  // What is under way is told of the whole season, so of one scenario it says nothing.
  return open.length > 0 && scenario === undefined ? "under-way" : "none";
}

/** Scenarios of the attempts that count. While a standing is provisional all of them are in the form. */
function scenariosOf(lines: readonly StandingLine[]): number {
  return new Set(lines.filter(counts).map((line) => line.scenario)).size;
}

/** Whether an attempt is part of the standing at all. */
export function counts({ use }: Pick<StandingLine, "use">): boolean {
  switch (use) {
    case "form":
    case "later-of-scenario":
    case "older":
    case "lapsed":
      return true;
    case "voided":
    case "by-author":
    case "not-called-for":
      return false;
  }
}

const LOCALE = "en-GB";
const tenths = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const signed = new Intl.NumberFormat(LOCALE, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: "exceptZero",
});

/** To one decimal: finer would be noise. */
export const points = (value: number) => tenths.format(value);

/** The same of a difference, with its sign. */
export const change = (value: number) => signed.format(value);

/** Year and quarter (1 to 4) of a season's id such as 2026-q4. */
export function quarterOf(season: string): { year: string; quarter: number } {
  return { year: season.slice(0, 4), quarter: Number(season.at(-1)) };
}

/** Where an interval lies on a bar of 0 to 100, in percent of the bar. */
export function barOf(low: number, high: number): { start: number; width: number } {
  const start = within(low);
  return { start, width: within(high) - start };
}

export function within(value: number): number {
  return Math.min(100, Math.max(0, value));
}
