import { t } from "../text";
import {
  type AllForMe,
  type AssignmentCard,
  type AssignmentStanding,
  type ChangedAssignment,
  type Difficulty,
  type ForMe,
  type NewAssignment,
  SKILLS,
  type SkillMarks,
  type TeamAssignment,
} from "../wire/types";
import { seedOf } from "./begin";
import * as time from "./time";

/** Less than that can be lost: a missed essential holds a score at 54. */
export const LEAST_CERTIFIED = 55;

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

/** What somebody is to play of a scenario, due first first. */
export function toDoIn(scenario: string, all: AllForMe | undefined): ForMe[] {
  return (all?.assignments ?? []).filter((one) => one.assignment.scenario === scenario && isToDo(one));
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

/** The least pass mark of a kind. */
export function leastMark(kind: NewAssignment["kind"]): number {
  return kind === "certification" ? LEAST_CERTIFIED : 0;
}

/** A day where the browser is, as an input for days takes it. */
export function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

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
  const passMark = within(draft.passMark, leastMark(draft.kind), 100);
  if (passMark === undefined) {
    errors.passMark = t(certification ? "assign.error.certified-mark" : "assign.error.mark");
  }
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

/** What the form for other terms holds, as it was typed. */
export interface Changes {
  /** A day, as 2026-11-27. */
  due: string;
  attempts: string;
  passMark: string;
  /** Ids of those who are to be asked too. */
  people: readonly string[];
}

/** An assignment's terms as they are, for a form to begin with. */
export function changesOf({ assignment }: TeamAssignment): Changes {
  return {
    due: dayOf(new Date(assignment.dueAt)),
    attempts: String(assignment.attempts),
    passMark: String(assignment.passMark),
    people: [],
  };
}

/** Within which bounds the terms of an assignment can be changed; a pass mark that is fixed cannot. */
export interface Room {
  leastAttempts: number;
  leastMark: number;
  mostMark: number;
  fixedMark: boolean;
}

/** As the server says: nobody is asked for more than they were told when they began, nor loses what they used. */
export function roomOf({ assignment, people }: TeamAssignment): Room {
  const used = people.map((one) => one.standing.tries.filter((tried) => !tried.voided).length);
  const begun = people.some((one) => one.standing.tries.length > 0);
  return {
    leastAttempts: Math.max(1, ...used),
    leastMark: leastMark(assignment.kind),
    mostMark: begun ? assignment.passMark : 100,
    fixedMark: begun && assignment.kind === "certification",
  };
}

/** What the server is to be asked to change, or what is wrong with which field. */
export function amendmentOf(
  course: TeamAssignment,
  changes: Changes,
  now: Date,
): { asked: ChangedAssignment; errors?: never } | { asked?: never; errors: DraftErrors } {
  const before = changesOf(course);
  const { leastAttempts, leastMark: least, mostMark } = roomOf(course);
  const errors: DraftErrors = {};
  const asked: ChangedAssignment = {};
  if (changes.due !== before.due) {
    const due = endOfDay(changes.due);
    if (due === undefined || due <= now) errors.due = t("assign.error.due");
    else asked.dueAt = due.toISOString();
  }
  if (changes.attempts !== before.attempts) {
    const attempts = within(changes.attempts, leastAttempts, 20);
    if (attempts === undefined)
      errors.attempts = t("assign.error.between", { least: leastAttempts, most: 20 });
    else asked.attempts = attempts;
  }
  if (changes.passMark !== before.passMark) {
    const passMark = within(changes.passMark, least, mostMark);
    if (passMark === undefined) errors.passMark = t("assign.error.between", { least, most: mostMark });
    else asked.passMark = passMark;
  }
  if (changes.people.length > 0) asked.people = [...changes.people];
  return Object.keys(errors).length > 0 ? { errors } : { asked };
}
