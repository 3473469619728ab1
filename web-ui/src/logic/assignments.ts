import { t } from "../text";
import {
  type AllForMe,
  type AssignmentCard,
  type AssignmentStanding,
  type Difficulty,
  type ForMe,
  type NewAssignment,
  SKILLS,
  type SkillMarks,
} from "../wire/types";
import { seedOf } from "./begin";
import * as time from "./time";

/** How many assignments are due within two days, and how many were due. */
export function remindersOf(all: AllForMe | undefined): { soon: number; overdue: number } {
  const count = (reminder: AssignmentStanding["reminder"]) =>
    all?.assignments.filter((one) => one.standing.reminder === reminder).length ?? 0;
  return { soon: count("soon"), overdue: count("overdue") };
}

/** Whether there is something left to do in it. */
export function isToDo({ assignment, standing }: ForMe): boolean {
  return !assignment.withdrawn && standing.progress !== "passed" && standing.progress !== "used-up";
}

/** The certificates that stand, the latest first. */
export function certificatesOf(all: AllForMe | undefined) {
  return (all?.assignments ?? [])
    .flatMap(({ assignment, standing: { certification, decision } }) =>
      certification === "confirmed" && decision?.token !== undefined
        ? [{ assignment, token: decision.token, confirmedAt: decision.decidedAt }]
        : [],
    )
    .sort((a, b) => Date.parse(b.confirmedAt) - Date.parse(a.confirmedAt));
}

/** Whole days of the calendar from now to then; negative for what is past. */
export function daysUntil(then: string, now: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(new Date(then)) - midnight(now)) / 86_400_000);
}

/** "Due in 3 days", or since when it was. */
export function dueText(dueAt: string, now: Date): string {
  if (Date.parse(dueAt) <= now.getTime()) return t("assign.was-due", { day: time.wallDay(dueAt) });
  return t("assign.due-in", { days: daysUntil(dueAt, now) });
}

/** "70 of 100; courtesy 60". */
export function markText({ passMark, skillMarks }: Pick<AssignmentCard, "passMark" | "skillMarks">): string {
  const skills = SKILLS.flatMap((skill) => {
    const mark = skillMarks[skill];
    return mark === undefined ? [] : [t("assign.skill-mark", { skill: t(`skill.${skill}`), mark })];
  });
  return [t("assign.mark", { mark: passMark }), ...skills].join("; ");
}

/** Which attempt it is that is under way, or that comes next. */
export function attemptNumber({ begun, open }: AssignmentStanding): number {
  return open === undefined ? begun + 1 : begun;
}

/** What the form for an assignment holds, as it was typed. */
export interface Draft {
  team: string;
  kind: NewAssignment["kind"];
  everybody: boolean;
  people: readonly string[];
  scenario: string;
  difficulty: Difficulty;
  sameSeed: boolean;
  seed: string;
  hints: boolean;
  attempts: string;
  passMark: string;
  skillMarks: Record<keyof SkillMarks, string>;
  /** A day, as 2026-11-27. */
  due: string;
  note: string;
}

export type DraftField =
  | "people"
  | "scenario"
  | "seed"
  | "attempts"
  | "passMark"
  | "due"
  | "note"
  | keyof SkillMarks;

export type DraftErrors = Partial<Record<DraftField, string>>;

/** A whole number within bounds, as it was typed. */
function within(typed: string, least: number, most: number): number | undefined {
  const text = typed.trim();
  const number = Number(text);
  return text !== "" && Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}

/** The last second of a day where the browser is. */
export function endOfDay(day: string): Date | undefined {
  const [year, month, date] = day.split("-").map(Number);
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const end = new Date(year, month - 1, date, 23, 59, 59);
  return Number.isNaN(end.getTime()) ? undefined : end;
}

/** What the server is to be asked for, or what is wrong with which field. */
export function assignmentOf(
  draft: Draft,
  now: Date,
): { asked: NewAssignment; errors?: never } | { asked?: never; errors: DraftErrors } {
  const errors: DraftErrors = {};
  const certification = draft.kind === "certification";
  if (!draft.everybody && draft.people.length === 0) errors.people = t("assign.error.people");
  if (draft.scenario === "") errors.scenario = t("assign.error.scenario");
  const attempts = within(draft.attempts, 1, 20);
  if (attempts === undefined) errors.attempts = t("assign.error.attempts");
  const passMark = within(draft.passMark, 0, 100);
  if (passMark === undefined) errors.passMark = t("assign.error.mark");
  const skillMarks: SkillMarks = {};
  for (const skill of certification ? SKILLS : []) {
    const typed = draft.skillMarks[skill];
    const mark = within(typed, 0, 100);
    if (mark !== undefined) skillMarks[skill] = mark;
    else if (typed.trim() !== "") errors[skill] = t("assign.error.mark");
  }
  const seed = seedOf(draft.seed);
  const sameSeed = draft.sameSeed && !certification;
  if (sameSeed && typeof seed !== "number") errors.seed = t("briefing.seed-wrong");
  const due = endOfDay(draft.due);
  if (due === undefined || due <= now) errors.due = t("assign.error.due");
  if ([...draft.note].length > 300) errors.note = t("assign.error.note");
  if (Object.keys(errors).length > 0 || attempts === undefined || passMark === undefined || !due) {
    return { errors };
  }
  const asked: NewAssignment = {
    team: draft.team,
    kind: draft.kind,
    scenario: draft.scenario,
    difficulty: draft.difficulty,
    attempts,
    passMark,
    dueAt: due.toISOString(),
  };
  if (!draft.everybody) asked.people = [...draft.people];
  if (!certification) asked.hints = draft.hints;
  else asked.skillMarks = skillMarks;
  if (sameSeed && typeof seed === "number") asked.seed = seed;
  if (draft.note.trim() !== "") asked.note = draft.note.trim();
  return { asked };
}
