import type { Channel, Desk, Entry, Now, Promise_ } from "../wire/types";
import { dateOf, minuteOfDay } from "./time";

export type Lane = Channel | "research";

export const LANES: readonly Lane[] = ["call", "voicemail", "email", "message", "meeting", "research"];

/** Something on the timeline. `x` and `width` are shares of the whole, 0 to 1. */
export interface TimelineMark {
  key: string;
  lane: Lane;
  x: number;
  entry: Entry;
}

export interface PromiseMark {
  key: string;
  x: number;
  width: number;
  promise: Promise_;
}

export interface DayColumn {
  date: string;
  businessDay: number;
  x: number;
  width: number;
}

export interface TimelineLayout {
  days: DayColumn[];
  lanes: Lane[];
  marks: TimelineMark[];
  promises: PromiseMark[];
  now: number;
}

type Horizon = Desk["horizon"];

// People ring before opening and after closing; a column shows this much of either, in minutes.
const MARGIN = 90;

/** Where a moment lies, 0 (start of the first business day) to 1. A day off is the seam between two columns. */
export function placeOf(horizon: Horizon, simulated: string): number {
  const business = horizon.days.filter((day) => day.businessDay !== null);
  if (business.length === 0) return 0;
  const date = dateOf(simulated);
  const at = business.findIndex((day) => day.date >= date);
  if (at < 0) return 1;
  if (business[at]?.date !== date) return at / business.length;
  const from = minuteOfDay(horizon.opens) - MARGIN;
  const to = minuteOfDay(horizon.closes) + MARGIN;
  const share = (minuteOfDay(simulated) - from) / (to - from);
  return (at + Math.min(1, Math.max(0, share))) / business.length;
}

function laneOf(entry: Entry): Lane | undefined {
  if (entry.kind === "researched") return "research";
  if (entry.kind === "contact-opened") return entry.channel;
  return undefined;
}

/**
 * Moves marks of one lane apart that would hide each other: the later one keeps its place, so that nothing that
 * happened is drawn after now.
 *
 * @param gap least distance of two marks, as a share of the whole
 */
function spread(marks: TimelineMark[], gap: number) {
  for (const lane of LANES) {
    const row = marks.filter((mark) => mark.lane === lane);
    for (let at = row.length - 2; at >= 0; at--) {
      const [mark, next] = [row[at], row[at + 1]];
      if (mark && next) mark.x = Math.min(mark.x, next.x - gap);
    }
    crowdTogether(row, gap);
  }
}

/** Where there is no room left of the first marks, they share what there is. */
function crowdTogether(row: TimelineMark[], gap: number) {
  const first = row[0];
  if (!first || first.x >= gap / 2) return;
  let chain = 0;
  while (chain + 1 < row.length && (row[chain + 1]?.x ?? 1) - (row[chain]?.x ?? 0) <= gap * 1.001) chain++;
  const end = Math.max(row[chain]?.x ?? 0, gap / 2);
  const start = Math.min(gap / 2, end);
  row.slice(0, chain + 1).forEach((mark, at) => {
    mark.x = chain === 0 ? end : start + ((end - start) * at) / chain;
  });
}

/**
 * Lays a pursuit out as lines of time: one lane for every channel that somebody can be reached by or was, and
 * one for research; what was promised and is still open lies ahead.
 *
 * @param gap least distance of two marks in a lane, as a share of the whole
 */
export function layOut(horizon: Horizon, entries: readonly Entry[], now: Now, gap = 0.01): TimelineLayout {
  const business = horizon.days.filter((day) => day.businessDay !== null);
  const width = 1 / Math.max(1, business.length);
  const marks = entries.flatMap((entry): TimelineMark[] => {
    const lane = laneOf(entry);
    return lane ? [{ key: `mark-${entry.sequence}`, lane, x: placeOf(horizon, entry.at), entry }] : [];
  });
  spread(marks, gap);
  const used = new Set<Lane>(["call", "research", ...marks.map((mark) => mark.lane)]);
  for (const person of now.people) for (const channel of person.channels) used.add(channel);
  return {
    days: business.map((day, at) => ({
      date: day.date,
      businessDay: day.businessDay ?? 0,
      x: at * width,
      width,
    })),
    lanes: LANES.filter((lane) => used.has(lane)),
    marks,
    promises: now.promises.map((promise) => {
      const x = placeOf(horizon, promise.from);
      return {
        key: `promise-${promise.promise}`,
        x,
        width: Math.max(0, placeOf(horizon, promise.to) - x),
        promise,
      };
    }),
    now: placeOf(horizon, now.clock),
  };
}
