import { afterEach, beforeEach, expect, test } from "vitest";
import { ForYou } from "../src/components/assignments/ForYou";
import Progress from "../src/routes/Progress";
import { forMe } from "../src/store/assignments";
import { me } from "../src/store/me";
import type { AllForMe, AssignmentStanding, Me } from "../src/wire/types";
import { openPage, serve, type TestPage } from "./page";
import { cardOf } from "./samples";

let page: TestPage;

beforeEach(() => {
  page = openPage();
  me.set({ kept: {}, account: { id: "t", login: "tess", name: "Tess" } } as unknown as Me);
});
afterEach(() => {
  page.close();
  me.set(undefined);
  forMe.set(undefined);
});

function passed(certification: AssignmentStanding["certification"]): AllForMe {
  return {
    hours: 72,
    assignments: [
      {
        assignment: cardOf(),
        standing: {
          progress: "passed",
          begun: 1,
          left: 2,
          best: 81,
          reminder: "none",
          certification,
          tries: [],
          decision: {
            certificate: "c1",
            pursuit: "p1",
            token: "c-token",
            remark: "",
            decidedAt: "2026-11-27T09:00:00Z",
          },
        },
      },
    ],
  };
}

const nothingPlayed = {
  "GET /progress": { tries: [], criteria: [] },
  "GET /pursuits": {
    pursuits: [
      {
        id: "p1",
        scenario: "prove-it",
        title: "Prove it",
        difficulty: "realistic",
        startedAt: "2026-11-26T09:00:00Z",
        closed: true,
      },
    ],
  },
};

async function show(screen: "shelf" | "progress", all: AllForMe) {
  serve({ "GET /me/assignments": all, ...nothingPlayed });
  forMe.set(all);
  page.show(screen === "shelf" ? <ForYou /> : <Progress />);
  await page.settle();
}

/** Links to certificates that stand in plain sight. */
function inSight() {
  return [...page.host.querySelectorAll<HTMLAnchorElement>("a[href^='/certificates/']")]
    .filter((link) => link.closest("details") === null)
    .map((link) => [link.textContent, link.getAttribute("href")]);
}

test.each(["shelf", "progress"] as const)("a certificate stands in plain sight: %s", async (screen) => {
  await show(screen, passed("confirmed"));
  expect(inSight()).toEqual([["Certificate: Prove it", "/certificates/c-token"]]);
  expect(page.host.textContent).toContain("My certificates");
  expect(page.host.textContent).toContain("Confirmed on 27 Nov 2026");
  expect(page.host.querySelectorAll("a[href^='/certificates/']")).toHaveLength(1);
});

test.each(["shelf", "progress"] as const)("and one that stands no more does not: %s", async (screen) => {
  await show(screen, passed("revoked"));
  expect(inSight()).toEqual([]);
  expect(page.host.textContent).not.toContain("My certificates");
});
