import { act } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Shell } from "../src/components/Shell";
import { NARROW } from "../src/components/useMedia";
import { contactsOf } from "../src/logic/contacts";
import { commentsAt, countsText, resultsAt, sequencesOf } from "../src/logic/told";
import Debrief from "../src/routes/Debrief";
import { forMe } from "../src/store/assignments";
import { news } from "../src/store/coaching";
import { me } from "../src/store/me";
import type { Coaching, Comment, Mark, Me } from "../src/wire/types";
import { openPage, serve, type TestPage } from "./page";
import { began, ended, markOf, opened, said, viewOf } from "./samples";

let page: TestPage;
/** Turns the phone on its side, or sends it to a printer. */
let narrow: (now: boolean) => void;

beforeEach(() => {
  page = openPage();
  let matches = true;
  const told = new Set<() => void>();
  vi.stubGlobal("matchMedia", (query: string) => ({
    matches: query === NARROW && matches,
    addEventListener: (_: string, changed: () => void) => told.add(changed),
    removeEventListener: (_: string, changed: () => void) => told.delete(changed),
  }));
  narrow = (now) =>
    act(() => {
      matches = now;
      for (const changed of told) changed();
    });
  Element.prototype.scrollIntoView = () => undefined;
  me.set({ account: { id: "t", login: "tess", name: "Tess", role: "trainee" } } as unknown as Me);
});
afterEach(() => {
  page.close();
  me.set(undefined);
  forMe.set(undefined);
  news.set(0);
});

const words: Mark["evidence"] = [
  { kind: "words", turn: 3, span: { start: 0, end: 5 }, what: "thanks", move: "thank" },
];
const marks = [
  markOf("thanked", { result: "earned", points: 10, evidence: words }),
  markOf("asked", { result: "missed", evidence: [{ kind: "turn", turn: 7 }] }),
  markOf("unmoved", { result: "not-called-for" }),
];
const entries = [
  began,
  opened(2, 1),
  said(3, "trainee", "Thank you, Imke."),
  ended(4),
  opened(6, 2, "2026-03-05T10:00:00"),
  said(7, "trainee", "Are you there?", 2),
  ended(8, 2),
];

function comment(changes: Partial<Comment> = {}): Comment {
  return {
    id: "c1",
    name: "Cora",
    mine: false,
    byOwner: false,
    place: "entry",
    target: "7",
    text: "And then?",
    writtenAt: "2026-11-27T09:00:00Z",
    changed: false,
    unread: true,
    ...changes,
  };
}

const talk: Coaching = {
  seenBy: "shared",
  team: "North",
  coaches: ["Cora"],
  comments: [comment()],
  rulers: [],
};

async function open() {
  serve({
    "GET /pursuits/p1": viewOf({ entries }),
    "GET /pursuits/p1/coaching": talk,
    "GET /pursuits/p1/debrief": {
      pursuit: "p1",
      scenario: { id: "short", version: 1, title: "The short call" },
      ending: { kind: "open", title: "Open", verdict: "It goes on." },
      scorecard: { scoring: "1", overall: 50, skills: {}, marks },
      entries,
      heard: [],
      branches: [],
      practise: [],
      ownMoves: [],
      stillRunning: [],
      examples: [],
    },
  });
  page.show(<Debrief pursuit="p1" />);
  await page.settle();
  await page.settle();
}

const folded = (id: string) => document.getElementById(id)?.closest("[hidden]") !== null;

describe("what a fold's line tells", () => {
  const [first, second] = contactsOf(entries);

  test("is how the marks came out that rest on what lies in it", () => {
    expect(first && [...resultsAt(marks, sequencesOf(first))]).toEqual([["earned", 1]]);
    expect(second && [...resultsAt(marks, sequencesOf(second))]).toEqual([["missed", 1]]);
    expect(countsText(marks)).toBe("1 earned, 1 to work on");
    expect(countsText(marks.slice(0, 1))).toBe("1 earned");
  });

  test("is how much was said about it, and whether that is new", () => {
    const { text: _, ...gone } = comment({ id: "c2" });
    const page = { ...talk, comments: [comment(), comment({ id: "c3", unread: false }), gone] };
    expect(commentsAt(page, "entry", ["7"])).toEqual({ all: 2, unread: 1 });
    expect(commentsAt(page, "criterion", ["7"])).toEqual({ all: 0, unread: 0 });
    expect(commentsAt(undefined, "entry", ["7"])).toEqual({ all: 0, unread: 0 });
  });
});

describe("a debrief on a phone", () => {
  test("tells what it is about and what it holds, and leads there", async () => {
    await open();
    const contents = page.host.querySelector("nav");
    expect(contents?.textContent).toContain("The short call: 50 of 100");
    expect([...(contents?.querySelectorAll("a") ?? [])].map((one) => one.textContent)).toEqual([
      "What happened2 contacts",
      "What counted1 earned, 1 to work on",
      "What you and your coach say1 comment",
      "Practise next",
    ]);
    await page.press("What counted");
    expect(document.activeElement?.textContent).toBe("What counted");
    await page.press("Back to the top");
    expect(document.activeElement).toBe(contents);
  });

  test("folds contacts and marks, whose heads say what lies in them", async () => {
    await open();
    expect(["event-3", "event-7"].map(folded)).toEqual([true, true]);
    const heads = [...page.host.querySelectorAll("article header")].map((one) => one.textContent);
    expect(heads[0]).toContain("1 earned");
    expect(heads[1]).toContain("1 missed1 commentNew");
    await page.press("You rang Imke");
    expect(["event-3", "event-7"].map(folded)).toEqual([false, true]);
    await page.press("You rang Imke");
    expect(folded("event-3")).toBe(true);
  });

  test("opens whatever a link leads into", async () => {
    await open();
    const evidence = page.host.querySelector<HTMLAnchorElement>("a[href='#event-3']");
    act(() => evidence?.click());
    expect(["event-3", "event-7"].map(folded)).toEqual([false, true]);
    expect(document.activeElement?.id).toBe("event-3");
    await page.press("1 comment is new");
    expect(folded("event-7")).toBe(false);
    expect(document.activeElement?.id).toBe("comment-c1");
    const mark = document.getElementById("criterion-thanked");
    expect(mark?.querySelector("[aria-expanded]")?.getAttribute("aria-expanded")).toBe("false");
    await page.press("Thank");
    expect(mark?.querySelector("[aria-expanded]")?.getAttribute("aria-expanded")).toBe("true");
  });

  test("opens what waits in it for whoever comes for that", async () => {
    history.replaceState(null, "", "/pursuits/p1/debrief#waiting");
    page.show(<h1>Before</h1>);
    const complained = vi.spyOn(console, "error");
    await open();
    history.replaceState(null, "", "/");
    expect(folded("comment-c1")).toBe(false);
    expect(document.activeElement?.id).toBe("comment-c1");
    expect(complained).not.toHaveBeenCalled();
  });

  test("lies open on paper and on a desk, and what was being written stays", async () => {
    await open();
    await page.press("You rang Imke");
    const write = [...page.host.querySelectorAll("button")].find((one) =>
      one.getAttribute("aria-label")?.startsWith("Comment on: “Thank you"),
    );
    act(() => write?.click());
    page.type("Comment on: “Thank you, Imke.”", "Half a");
    narrow(false);
    expect(["event-3", "event-7"].map(folded)).toEqual([false, false]);
    expect(page.host.querySelector("nav")).toBeNull();
    expect(page.host.querySelector("h3 > button")).toBeNull();
    narrow(true);
    expect(page.host.querySelector("textarea")?.value).toBe("Half a");
    expect(["event-3", "event-7"].map(folded)).toEqual([false, true]);
  });
});

describe("the ways around", () => {
  async function show() {
    serve({ "GET /me/assignments": { assignments: [], hours: 72 } });
    news.set(2);
    page.show(<Shell route={{ name: "progress" }}>{null}</Shell>);
    await page.settle();
  }
  const button = () => page.host.querySelector<HTMLButtonElement>("header > button");
  const ways = () => page.host.querySelector("#menu");

  test("are a menu of the browser's own on a phone, which tells what is new", async () => {
    await show();
    expect(button()?.textContent).toContain("Menu2");
    expect(button()?.getAttribute("popovertarget")).toBe("menu");
    expect(ways()?.getAttribute("popover")).toBe("auto");
    expect(ways()?.querySelectorAll("nav a")).toHaveLength(5);
    expect(ways()?.querySelectorAll("input, button")).toHaveLength(4);
  });

  test("are a row on a desk", async () => {
    await show();
    narrow(false);
    expect(button()).toBeNull();
    expect(ways()?.hasAttribute("popover")).toBe(false);
  });
});
