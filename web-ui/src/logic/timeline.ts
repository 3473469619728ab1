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
  if (entry.kind === "deed-done") return "research";
  if (entry.kind === "contact-opened" || entry.kind === "sequence-sent") return entry.channel;
  return undefined;
}

/**
 * Moves marks of one lane and day apart that would hide each other: a later one to the right as far as its day
 * reaches, then earlier ones to the left; where a day has no room, they share what there is.
 *
 * @param gap least distance of two marks, as a share of the whole
 */
function spread(marks: TimelineMark[], days: readonly DayColumn[], gap: number) {
  for (const lane of LANES) {
    for (const day of days) {
      const row = marks.filter((mark) => mark.lane === lane && dateOf(mark.entry.at) === day.date);
      if (row.length > 1) spreadDay(row, day, gap);
    }
  }
}

function spreadDay(row: TimelineMark[], day: DayColumn, gap: number) {
  const step = Math.min(gap, day.width / row.length);
  let least = day.x + step / 2;
  for (const mark of row) {
    mark.x = Math.max(mark.x, least);
    least = mark.x + step;
  }
  let most = day.x + day.width - step / 2;
  for (const mark of row.toReversed()) {
    mark.x = Math.min(mark.x, most);
    most = mark.x - step;
  }
}

/**
 * Lays a pursuit out as lines of time: one lane for every channel that somebody can be reached by or was, and
 * one for research; what was promised and is still open lies ahead.
 *
 * @param gap least distance of two marks in a lane, as a share of the whole
 */
export function layOut(
  horizon: Horizon,
  entries: readonly Entry[],
  situation: Now,
  gap = 0.01,
): TimelineLayout {
  const business = horizon.days.filter((day) => day.businessDay !== null);
  const width = 1 / Math.max(1, business.length);
  const marks = entries.flatMap((entry): TimelineMark[] => {
    const lane = laneOf(entry);
    return lane ? [{ key: `mark-${entry.sequence}`, lane, x: placeOf(horizon, entry.at), entry }] : [];
  });
  const days = business.map((day, at) => ({
    date: day.date,
    businessDay: day.businessDay ?? 0,
    x: at * width,
    width,
  }));
  spread(marks, days, gap);
  // Nothing that happened is drawn after now.
  const now = Math.max(placeOf(horizon, situation.clock), ...marks.map((mark) => mark.x));
  const used = new Set<Lane>(["research", ...marks.map((mark) => mark.lane)]);
  if (situation.people.length === 0) used.add("call");
  for (const person of situation.people) for (const channel of person.channels) used.add(channel);
  return {
    days,
    lanes: LANES.filter((lane) => used.has(lane)),
    marks,
    promises: situation.promises.map((promise) => {
      const from = placeOf(horizon, promise.from);
      const x = promise.from > situation.clock ? Math.max(from, now) : from;
      return {
        key: `promise-${promise.promise}`,
        x,
        width: Math.max(0, placeOf(horizon, promise.to) - x),
        promise,
      };
    }),
    now,
  };
}
