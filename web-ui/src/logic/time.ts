/** Simulated times are local and carry no zone, so they are read as if they were UTC and shown the same way. */
export function millis(simulated: string): number {
  return Date.parse(`${simulated}Z`);
}

export function dateOf(simulated: string): string {
  return simulated.slice(0, 10);
}

/** Minutes since midnight of `09:40` or `2026-03-03T09:40:00`. */
export function minuteOfDay(time: string): number {
  const clock = time.includes("T") ? time.slice(11) : time;
  const [hours = "0", minutes = "0"] = clock.split(":");
  return Number(hours) * 60 + Number(minutes);
}

const LOCALE = "en-GB";
const utc = { timeZone: "UTC" } as const;
const clockFormat = new Intl.DateTimeFormat(LOCALE, { ...utc, hour: "2-digit", minute: "2-digit" });
const dayFormat = new Intl.DateTimeFormat(LOCALE, { ...utc, weekday: "long", day: "numeric", month: "long" });
const shortDayFormat = new Intl.DateTimeFormat(LOCALE, { ...utc, weekday: "short", day: "numeric" });
const weekdayFormat = new Intl.DateTimeFormat(LOCALE, { ...utc, weekday: "short" });
const momentFormat = new Intl.DateTimeFormat(LOCALE, {
  ...utc,
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});
const wallMomentFormat = new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium", timeStyle: "short" });
const monthFormat = new Intl.DateTimeFormat(LOCALE, { ...utc, month: "short", year: "numeric" });
const wholeDayFormat = new Intl.DateTimeFormat(LOCALE, {
  ...utc,
  day: "numeric",
  month: "long",
  year: "numeric",
});
const wallFormat = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short", year: "numeric" });

export const clock = (simulated: string) => clockFormat.format(millis(simulated));
export const day = (simulated: string) => dayFormat.format(millis(simulated));
export const shortDay = (date: string) => shortDayFormat.format(millis(`${dateOf(date)}T00:00:00`));
export const weekday = (date: string) => weekdayFormat.format(millis(`${dateOf(date)}T00:00:00`));
export const moment = (simulated: string) => momentFormat.format(millis(simulated));
export const wallMoment = (offsetTime: string) => wallMomentFormat.format(Date.parse(offsetTime));
export const wallDay = (offsetTime: string) => wallFormat.format(Date.parse(offsetTime));

/** Of a month such as 2026-09. */
export const month = (one: string) => monthFormat.format(millis(`${one}-01T00:00:00`));

/** The first day of a month such as 2026-09. */
export const firstDay = (one: string) => wholeDayFormat.format(millis(`${one}-01T00:00:00`));

/** The month so many months after one such as 2026-09. */
export function monthAfter(one: string, months: number): string {
  const [year = 0, month = 1] = one.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months)).toISOString().slice(0, 7);
}

/** Minutes and seconds of a call, as a telephone shows them. */
export function stopwatch(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** Simulated seconds that it takes to say a text: 150 words a minute. */
export function secondsToSay(text: string): number {
  const words = text.trim() === "" ? 0 : text.trim().split(/\s+/u).length;
  return words * 0.4;
}
