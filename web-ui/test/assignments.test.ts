import { describe, expect, test } from "vitest";
import {
  assignmentOf,
  attemptNumber,
  type Draft,
  daysUntil,
  dueText,
  endOfDay,
  isToDo,
  markText,
  remindersOf,
} from "../src/logic/assignments";
import { mayBranch } from "../src/logic/ranked";
import { parseRoute, paths } from "../src/store/router";
import type { AssignmentStanding, ForMe } from "../src/wire/types";
import { cardOf, nowOf, viewOf } from "./samples";

const NOW = new Date(2026, 10, 27, 9, 30);

function forMe(standing: Partial<AssignmentStanding> = {}, withdrawn = false): ForMe {
  return {
    assignment: cardOf({ id: "a", kind: "practice", withdrawn }),
    standing: {
      progress: "not-begun",
      begun: 0,
      left: 3,
      reminder: "none",
      certification: "none",
      tries: [],
      ...standing,
    },
  };
}

const draft: Draft = {
  team: "North",
  kind: "practice",
  everybody: true,
  people: [],
  scenario: "prove-it",
  difficulty: "tough",
  sameSeed: false,
  seed: "",
  hints: true,
  attempts: "3",
  passMark: "70",
  skillMarks: { research: "", courtesy: "60", persistence: "" },
  due: "2026-12-04",
  note: "  Mind the “no” ",
};

describe("what is due", () => {
  test("is told in days of the calendar, not in hours", () => {
    expect(daysUntil(new Date(2026, 10, 27, 23, 59).toISOString(), NOW)).toBe(0);
    expect(daysUntil(new Date(2026, 10, 28, 0, 1).toISOString(), NOW)).toBe(1);
    expect(dueText(new Date(2026, 10, 27, 23, 59).toISOString(), NOW)).toBe("Due today");
    expect(dueText(new Date(2026, 10, 28, 23, 59).toISOString(), NOW)).toBe("Due tomorrow");
    expect(dueText(new Date(2026, 10, 29, 23, 59).toISOString(), NOW)).toBe("Due in 2 days");
    expect(dueText(new Date(2026, 10, 27, 9, 0).toISOString(), NOW)).toBe("Was due on 27 Nov 2026");
  });

  test("is counted for the badge as the server says", () => {
    const assignments = [forMe({ reminder: "soon" }), forMe({ reminder: "overdue" }), forMe()];
    expect(remindersOf({ assignments, hours: 72 })).toEqual({ soon: 1, overdue: 1 });
    expect(remindersOf(undefined)).toEqual({ soon: 0, overdue: 0 });
  });
});

describe("an assignment", () => {
  test("is to do until it is passed, used up or withdrawn", () => {
    expect(isToDo(forMe({ progress: "not-yet" }))).toBe(true);
    expect(isToDo(forMe({ progress: "passed" }))).toBe(false);
    expect(isToDo(forMe({ progress: "used-up" }))).toBe(false);
    expect(isToDo(forMe({}, true))).toBe(false);
  });

  test("counts the attempt under way as the present one", () => {
    expect(attemptNumber(forMe({ begun: 1 }).standing)).toBe(2);
    expect(attemptNumber(forMe({ begun: 1, open: "p" }).standing)).toBe(1);
  });

  test("says its marks", () => {
    expect(markText({ passMark: 70, skillMarks: { courtesy: 60 } })).toBe("70; Courtesy 60");
  });
});

describe("the form", () => {
  test("asks for what was typed", () => {
    expect(assignmentOf(draft, NOW).asked).toEqual({
      team: "North",
      kind: "practice",
      scenario: "prove-it",
      difficulty: "tough",
      attempts: 3,
      passMark: 70,
      hints: true,
      note: "Mind the “no”",
      dueAt: endOfDay("2026-12-04")?.toISOString(),
    });
  });

  test("asks for no hints and no seed of a certification, but for marks of skills", () => {
    const asked = assignmentOf({ ...draft, kind: "certification", sameSeed: true, seed: "7" }, NOW).asked;
    expect(asked).not.toHaveProperty("hints");
    expect(asked).not.toHaveProperty("seed");
    expect(asked?.skillMarks).toEqual({ courtesy: 60 });
  });

  test("asks of a certification for more than a lost pursuit can score", () => {
    const low = { ...draft, passMark: "54" };
    expect(assignmentOf(low, NOW).asked?.passMark).toBe(54);
    expect(assignmentOf({ ...low, kind: "certification" }, NOW).errors?.passMark).toContain("from 55 to 100");
    expect(assignmentOf({ ...low, kind: "certification", passMark: "55" }, NOW).asked?.passMark).toBe(55);
  });

  test("says at each field what is wrong with it", () => {
    const wrong: Draft = {
      ...draft,
      everybody: false,
      scenario: "",
      attempts: "0",
      passMark: "101",
      sameSeed: true,
      seed: "x",
      due: "2026-11-26",
      note: "n".repeat(301),
    };
    expect(Object.keys(assignmentOf(wrong, NOW).errors ?? {}).sort()).toEqual(
      ["attempts", "due", "note", "passMark", "people", "scenario", "seed"].sort(),
    );
    const skill = {
      ...draft,
      kind: "certification" as const,
      skillMarks: { ...draft.skillMarks, courtesy: "x" },
    };
    expect(Object.keys(assignmentOf(skill, NOW).errors ?? {})).toEqual(["courtesy"]);
    expect(assignmentOf({ ...draft, due: "" }, NOW).errors).toHaveProperty("due");
  });
});

describe("another try from an earlier moment", () => {
  test("there is none of an assigned attempt that runs", () => {
    const closed = nowOf({ closed: { ending: { id: "e", kind: "open", title: "Open", verdict: "" } } });
    expect(mayBranch(viewOf({ mode: "assigned" }))).toBe(false);
    expect(mayBranch(viewOf({ mode: "assigned", now: closed }))).toBe(true);
  });
});

describe("addresses", () => {
  test("lead to an assignment and a certificate, and come back", () => {
    expect(parseRoute(paths.assignment("a"))).toEqual({ name: "assignment", assignment: "a" });
    expect(parseRoute(paths.certificate("c-x"))).toEqual({ name: "certificate", token: "c-x" });
    expect(parseRoute("/certificates")).toEqual({ name: "missing" });
  });
});
