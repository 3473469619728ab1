import { t } from "../text";
import type { Coaching, CommentPlace, Mark } from "../wire/types";
import type { Contact } from "./contacts";
import { pointsAt } from "./highlights";

/** The worst first: it is what to look at. */
const RESULTS = ["broken", "missed", "nearly", "earned"] as const;

export type Told = (typeof RESULTS)[number];

/** Everything in a contact, its beginning and its end too. */
export function sequencesOf({ opened, inside, ended }: Contact): number[] {
  return [opened, ...inside, ...(ended ? [ended] : [])].map((entry) => entry.sequence);
}

/** How the marks came out that rest on any of these moments. */
export function resultsAt(marks: readonly Mark[], sequences: readonly number[]): Map<Told, number> {
  const here = new Set(sequences);
  const resting = marks.filter((mark) => pointsAt(mark).some((sequence) => here.has(sequence)));
  return countsOf(resting);
}

/** How many came out how; what nothing called for is not counted. */
export function countsOf(marks: readonly Mark[]): Map<Told, number> {
  const counts = RESULTS.map(
    (result) => [result, marks.filter((one) => one.result === result).length] as const,
  );
  return new Map(counts.filter(([, count]) => count > 0));
}

/** "14 earned, 3 to work on". */
export function countsText(marks: readonly Mark[]): string {
  const counts = countsOf(marks);
  const earned = counts.get("earned") ?? 0;
  const work = [...counts.values()].reduce((sum, count) => sum + count, 0) - earned;
  return [t("told.earned", { count: earned }), work > 0 && t("told.work", { count: work })]
    .filter(Boolean)
    .join(", ");
}

/** How many comments stand at these places, and how many of them are new. */
export function commentsAt(
  page: Coaching | undefined,
  place: CommentPlace,
  targets: readonly string[],
): { all: number; unread: number } {
  const here = (page?.comments ?? []).filter(
    (one) => one.text !== undefined && one.place === place && targets.includes(one.target ?? ""),
  );
  return { all: here.length, unread: here.filter((one) => one.unread).length };
}
