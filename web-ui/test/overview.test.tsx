import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { firstMonthAfterNext } from "../src/logic/overview";
import { firstDay, monthAfter } from "../src/logic/time";
import Overview from "../src/routes/Overview";
import type { Overview as OverviewOf } from "../src/wire/types";
import { openPage, serve, type TestPage } from "./page";

let page: TestPage;

beforeEach(() => {
  page = openPage();
});
afterEach(() => page.close());

type Team = OverviewOf["teams"][number];

const north: Team = {
  team: "North",
  people: 2,
  finished: [{ month: "2026-09" }, { month: "2026-10" }],
  improved: { overall: "hidden", research: "hidden", courtesy: "hidden", persistence: "hidden" },
};

async function show(...teams: Team[]) {
  const overview: OverviewOf = { least: 3, season: "2026-q3", teams };
  serve({ "GET /overview": overview });
  page.show(<Overview />);
  await page.settle();
}

const cells = () => [...page.host.querySelectorAll("th, td")].map((cell) => cell.textContent);

describe("an overview without any figure", () => {
  test("says so, and when the first can come, and calls nothing hidden that is not there", async () => {
    await show(north);
    expect(page.host.querySelectorAll("strong")).toHaveLength(2);
    expect(page.host.textContent).toContain("No figures yet");
    expect(page.host.textContent).toContain("The month under way is told from 1 December 2026.");
    expect(page.host.textContent).toContain("The season under way is told from 1 January 2027.");
    expect(cells()).toEqual(["Team", "People", "North", "2"]);
  });

  test("says that the sizes of teams are shown", async () => {
    await show(north);
    expect(page.host.textContent).toContain("How many people a team has is shown.");
  });
});

test("among figures a hidden one is called so", async () => {
  await show(
    { ...north, finished: [{ month: "2026-09" }, { month: "2026-10", count: 7 }] },
    { ...north, team: "South", improved: { ...north.improved, overall: "between" } },
  );
  expect(page.host.textContent).not.toContain("No figures yet");
  expect(cells()).toContain("7");
  expect(cells().filter((cell) => cell === "hidden")).toHaveLength(3 + 7);
});

test("months and seasons are followed over the turn of a year", () => {
  expect(monthAfter("2026-11", 2)).toBe("2027-01");
  expect(firstDay("2027-01")).toBe("1 January 2027");
  expect(["2026-q1", "2026-q2", "2026-q3", "2026-q4"].map(firstMonthAfterNext)).toEqual([
    "2026-07",
    "2026-10",
    "2027-01",
    "2027-04",
  ]);
});
