import { act } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Amend } from "../src/components/assignments/Amend";
import { AssignedHere } from "../src/components/assignments/AssignedHere";
import { amendmentOf, changesOf, dayOf, endOfDay, roomOf, toDoIn } from "../src/logic/assignments";
import { forMe } from "../src/store/assignments";
import { me } from "../src/store/me";
import type { AssignedTry, AssignmentStanding, ForMe, Me, TeamAssignment } from "../src/wire/types";
import { openPage, type TestPage } from "./page";
import { cardOf } from "./samples";

const NOW = new Date(2026, 10, 27, 9, 30);
const tried = (voided = false): AssignedTry => ({
  pursuit: "p",
  begunAt: "2026-11-27T09:00:00Z",
  outcome: "closed",
  overall: 72,
  late: false,
  voided,
  passed: true,
});

function standing(changes: Partial<AssignmentStanding> = {}): AssignmentStanding {
  return {
    progress: "not-begun",
    begun: 0,
    left: 3,
    reminder: "none",
    certification: "none",
    tries: [],
    ...changes,
  };
}

function course(kind: "practice" | "certification", tries: AssignedTry[] = []): TeamAssignment {
  return {
    assignment: cardOf({ kind, dueAt: new Date(2026, 11, 4, 23, 59, 59).toISOString() }),
    everybody: false,
    counts: { "not-begun": 0, "under-way": 0, passed: 1, "not-yet": 0, "used-up": 0 },
    people: [{ id: "tess", name: "Tess", standing: standing({ tries }) }],
  };
}

describe("the terms of an assignment", () => {
  test("leave nobody with less than they used, nor asked for more than when they began", () => {
    const whole = { leastAttempts: 1, mostMark: 100, fixedMark: false };
    expect(roomOf(course("practice"))).toEqual({ ...whole, leastMark: 0 });
    expect(roomOf(course("certification"))).toEqual({ ...whole, leastMark: 55 });
    expect(roomOf(course("practice", [tried(), tried(), tried(true)]))).toEqual({
      leastAttempts: 2,
      leastMark: 0,
      mostMark: 70,
      fixedMark: false,
    });
    expect(roomOf(course("certification", [tried(true)])).fixedMark).toBe(true);
  });

  test("are asked for where they are others, and no more", () => {
    const before = changesOf(course("practice"));
    expect(before).toEqual({ due: "2026-12-04", attempts: "3", passMark: "70", people: [] });
    expect(amendmentOf(course("practice"), before, NOW).asked).toEqual({});
    const changed = { due: "2026-12-09", attempts: "5", passMark: "60", people: ["tom"] };
    expect(amendmentOf(course("practice"), changed, NOW).asked).toEqual({
      dueAt: endOfDay("2026-12-09")?.toISOString(),
      attempts: 5,
      passMark: 60,
      people: ["tom"],
    });
  });

  test("are wrong at their own field; what is past and stays is not asked about", () => {
    const begun = course("practice", [tried(), tried()]);
    const wrong = { due: "2026-11-26", attempts: "1", passMark: "71", people: [] };
    expect(amendmentOf(begun, wrong, NOW).errors).toEqual({
      due: "Give a day that is not over yet.",
      attempts: "Give a whole number from 2 to 20.",
      passMark: "Give a whole number from 0 to 70.",
    });
    const later = new Date(2027, 0, 1);
    expect(amendmentOf(begun, { ...changesOf(begun), attempts: "4" }, later).asked).toEqual({ attempts: 4 });
  });

  test("are days where the browser is", () => {
    expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
  });
});

describe("the form", () => {
  let page: TestPage;
  let asked: unknown[];
  let answer: () => Response;
  beforeEach(() => {
    page = openPage();
    asked = [];
    answer = () => new Response(null, { status: 204 });
    HTMLDialogElement.prototype.showModal = function showModal() {
      this.open = true;
    };
    vi.stubGlobal("fetch", (address: string, init: RequestInit) => {
      asked.push([init.method, address, JSON.parse(String(init.body))]);
      return Promise.resolve(answer());
    });
  });
  afterEach(() => page.close());

  async function open(of: TeamAssignment, onDone = () => {}) {
    const team = [
      { id: "tess", name: "Tess" },
      { id: "tom", name: "Tom" },
    ];
    page.show(<Amend course={of} team={team} onDone={onDone} />);
    await page.press("Change");
  }

  test("sends what is another than before, people too, and is done", async () => {
    const done = vi.fn();
    await open(course("practice"), done);
    page.type("Attempts", "4");
    const others = [...page.host.querySelectorAll<HTMLInputElement>("[type=checkbox]")];
    expect(others.map((one) => one.labels?.[0]?.textContent)).toEqual(["Tom"]);
    act(() => others[0]?.click());
    await page.press("Change it");
    expect(asked).toEqual([["POST", "/api/v1/assignments/a1", { attempts: 4, people: ["tom"] }]]);
    expect(done).toHaveBeenCalledOnce();
    expect(page.host.querySelector("dialog")).toBeNull();
  });

  test("says at the field what the server has against it", async () => {
    answer = () =>
      new Response(JSON.stringify({ code: "bad-pass-mark", detail: "It stays 70.", status: 422 }), {
        status: 422,
        headers: { "Content-Type": "application/problem+json" },
      });
    await open(course("practice"));
    page.type("Pass mark", "60");
    await page.press("Change it");
    expect(document.activeElement?.getAttribute("data-field")).toBe("passMark");
    expect(page.host.querySelector("dialog")?.textContent).toContain("It stays 70.");
  });

  test("says which pass mark stays, and asks for none", async () => {
    await open(course("certification", [tried()]));
    expect(page.host.querySelector("[data-field=passMark]")).toBeNull();
    expect(page.host.textContent).toContain("The pass mark stays 70");
  });
});

describe("a scenario that somebody is asked to play", () => {
  const asked = (changes: Partial<AssignmentStanding> = {}, withdrawn = false): ForMe => ({
    assignment: cardOf({ kind: "practice", withdrawn, dueAt: new Date(Date.now() + 1000).toISOString() }),
    standing: standing(changes),
  });
  let page: TestPage;
  beforeEach(() => {
    page = openPage();
    me.set({ account: { id: "t", login: "tess", name: "Tess" } } as unknown as Me);
  });
  afterEach(() => {
    page.close();
    me.set(undefined);
    forMe.set(undefined);
  });

  function show(...assignments: ForMe[]) {
    act(() => forMe.set({ assignments, hours: 72 }));
    page.show(<AssignedHere scenario="prove-it" />);
    return page.host.querySelector("a");
  }

  test("says on its own page who asks, by when, for what, and leads to playing it so", () => {
    const link = show(asked());
    expect(page.host.textContent).toContain("Assigned to you by Cora");
    expect(page.host.textContent).toContain("Due today · pass mark 70 · attempt 1 of 3");
    expect([link?.textContent, link?.getAttribute("href")]).toEqual([
      "Play it as assigned",
      "/assignments/a1",
    ]);
    expect(show(asked({ progress: "under-way", begun: 1, open: "p9" }))?.getAttribute("href")).toBe(
      "/pursuits/p9",
    );
  });

  test("says nothing of what is done, withdrawn or another's", () => {
    expect(show(asked({ progress: "passed" }), asked({ progress: "used-up" }), asked({}, true))).toBeNull();
    expect(toDoIn("stood-up", { assignments: [asked()], hours: 72 })).toEqual([]);
    act(() => me.set(undefined));
    expect(show(asked())).toBeNull();
  });
});
