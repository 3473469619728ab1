import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Why } from "../src/components/boards/Why";
import { notYetOf, type Situation } from "../src/logic/boards";
import { Where } from "../src/routes/Boards";
import type { StandingLine, StandingPage } from "../src/wire/types";
import { openPage, type TestPage } from "./page";

let page: TestPage;

beforeEach(() => {
  page = openPage();
});
afterEach(() => page.close());

const open: StandingPage["open"][number] = {
  pursuit: "p2",
  title: "Do your homework",
  difficulty: "realistic",
  until: "2026-11-30T10:00:00Z",
};

const line: StandingLine = {
  pursuit: "p1",
  scenario: "prove-it",
  title: "Prove it",
  difficulty: "realistic",
  begunAt: "2026-11-20T10:00:00Z",
  use: "form",
  score: 54,
  adjustment: 0,
  weight: 0.1,
  gives: -0.7,
};

const standing: StandingPage = {
  season: "2026-q4",
  measure: "overall",
  base: 60,
  record: -6,
  form: -6,
  recordShare: 0.1,
  formShare: 0.02,
  lines: [],
  open: [],
  bests: [],
};

const notYet: Situation = { kind: "not-yet", attempts: 5, scenarios: 3 };

describe("somebody without a standing", () => {
  test("is told that their first attempt is under way, and not that there is none", () => {
    page.show(<Where situation={notYet} standing={{ ...standing, open: [open] }} />);
    expect(page.host.textContent).toContain("Your first ranked attempt is under way");
    expect(page.host.textContent).not.toContain("No ranked attempt");
    page.show(<Where situation={notYet} standing={standing} />);
    expect(page.host.textContent).toContain("No ranked attempt yet");
  });

  test("and on the board of one scenario nothing of attempts at others", () => {
    expect(notYetOf({ ...standing, open: [open], scenario: "prove-it" })).toBe("none");
  });

  test("is told where those that are over do not count", () => {
    expect(notYetOf({ ...standing, lines: [{ ...line, use: "voided" }] })).toBe("uncounted");
  });
});

describe("what is missing for a place", () => {
  test.each([
    [3, 2, "Play 3 more ranked attempts, 2 other scenarios among them."],
    [1, 1, "Play one more ranked attempt, at another scenario."],
    [3, 1, "Play 3 more ranked attempts, another scenario among them."],
    [2, 0, "Play 2 more ranked attempts."],
    [0, 2, "Play 2 other scenarios too."],
  ])("%i attempts, %i scenarios", (attempts, scenarios, said) => {
    page.show(<Where situation={{ kind: "provisional", attempts, scenarios }} standing={standing} />);
    expect(page.host.textContent).toContain(said);
  });
});

describe("why somebody stands where they do", () => {
  const mine = { points: 59.3, low: 50, high: 69, inForm: 1, counted: 1, provisional: true };

  test("says that what luck may explain is held back", () => {
    page.show(<Why page={{ ...standing, standing: mine, lines: [line] }} />);
    expect(page.host.textContent).toContain("as much as luck may explain is held back");
  });

  test("not where nothing counts", () => {
    const none = { ...mine, inForm: 0, counted: 0 };
    page.show(<Why page={{ ...standing, standing: none, lines: [{ ...line, use: "voided" }] }} />);
    expect(page.host.textContent).not.toContain("luck");
  });
});
