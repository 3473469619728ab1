import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Debriefs } from "../src/components/coaching/Debriefs";
import { Screen } from "../src/components/Screen";
import { waitingIn } from "../src/logic/waiting";
import Attempt from "../src/routes/Attempt";
import Comments from "../src/routes/Comments";
import Debrief from "../src/routes/Debrief";
import { me } from "../src/store/me";
import type { Coaching, Comment, Mark, Me } from "../src/wire/types";
import { began, ended, markOf, opened, said, viewOf } from "./samples";

let root: Root;
let host: HTMLElement;
const scrolled: string[] = [];

/** What the server answers: a path's end, and what it says then. */
let answers: Record<string, () => unknown>;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal("fetch", (address: string) => {
    const path = Object.keys(answers).find((end) => address.endsWith(end));
    return path === undefined
      ? Promise.reject(new TypeError(`no answer for ${address}`))
      : Promise.resolve(new Response(JSON.stringify(answers[path]?.())));
  });
  scrolled.length = 0;
  Element.prototype.scrollIntoView = function scrollIntoView() {
    scrolled.push(this.id);
  };
  me.set({ account: { id: "t", login: "tess", name: "Tess" } } as unknown as Me);
  answers = {};
  host = document.createElement("div");
  document.body.append(host);
  root = createRoot(host);
  // Whoever opens a debrief comes from another screen, and the debrief's takes the focus first.
  act(() => root.render(<Screen title="Before">{null}</Screen>));
});
afterEach(() => {
  act(() => root.unmount());
  host.remove();
  history.replaceState(null, "", "/");
  vi.unstubAllGlobals();
});

const dispute = { reason: "I thanked her twice.", verdicts: ["upheld", "earned"] as const };
const disputed = (criterion: string, changes: Partial<Mark> = {}) =>
  markOf(criterion, { dispute: { ...dispute, verdicts: [...dispute.verdicts] }, ...changes });
const ruledOn = (criterion: string) =>
  markOf(criterion, {
    result: "earned",
    points: 10,
    dispute: { reason: dispute.reason, verdicts: [], ruling: { verdict: "earned", reason: "You did." } },
    judged: { result: "missed", points: 0, because: "There was occasion for it." },
  });

function comment(changes: Partial<Comment> = {}): Comment {
  return {
    id: "c1",
    name: "Cora",
    mine: false,
    byOwner: false,
    place: "whole",
    text: "Well done",
    writtenAt: "2026-11-27T09:00:00Z",
    changed: false,
    unread: true,
    ...changes,
  };
}

function pageOf(changes: Partial<Coaching> = {}): Coaching {
  return { seenBy: "shared", team: "North", coaches: ["Cora"], comments: [], rulers: [], ...changes };
}

const entries = [began, opened(2, 1), said(3, "trainee", "Thank you ever so much, Imke."), ended(4)];

function debriefOf(marks: Mark[]) {
  const scorecard = { scoring: "1", overall: 50, skills: {}, marks };
  return {
    pursuit: "p1",
    scenario: { id: "short", version: 1, title: "The short call" },
    ending: { kind: "open", title: "Open", verdict: "It goes on." },
    scorecard,
    entries,
    heard: [],
    branches: [],
    practise: [],
    ownMoves: [],
    stillRunning: [],
    examples: [],
  };
}

/** What a coach opens. */
function attemptOf(marks: Mark[], coaching: Coaching) {
  const line = { pursuit: "p1", name: "Tess", title: "The short call", why: "shared", own: false };
  return { line, debrief: debriefOf(marks), view: viewOf({ entries }), coaching };
}

const show = (node: ReactNode) => act(async () => root.render(node));

async function openAsCoach(marks: Mark[], coaching = pageOf(), hash = "#waiting") {
  history.replaceState(null, "", `/team/debriefs/p1${hash}`);
  answers["/debriefs/p1"] = () => attemptOf(marks, coaching);
  await show(<Attempt pursuit="p1" />);
}

async function openOwn(marks: Mark[], coaching = pageOf(), hash = "#waiting") {
  history.replaceState(null, "", `/pursuits/p1/debrief${hash}`);
  answers["/pursuits/p1/debrief"] = () => debriefOf(marks);
  answers["/pursuits/p1"] = () => viewOf({ entries });
  answers["/pursuits/p1/coaching"] = () => coaching;
  await show(<Debrief pursuit="p1" />);
}

function named<T extends HTMLElement>(tag: string, name: string): T {
  const found = [...host.querySelectorAll<T>(tag)].findLast(
    (one) => (one.getAttribute("aria-label") ?? one.textContent).trim() === name,
  );
  if (!found) throw new Error(`no ${tag} is called ${name}`);
  return found;
}

const press = (tag: string, name: string) => act(async () => named(tag, name).click());

function type(text: string) {
  const field = host.querySelector<HTMLTextAreaElement>("dialog textarea");
  if (!field) throw new Error("nothing to write in");
  return act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

const focused = () => document.activeElement;

describe("what waits in a debrief", () => {
  const marks = [markOf("a"), ruledOn("b"), disputed("c"), disputed("d", { skill: "research" })];

  test("is to a coach the marks to rule on, as they stand, and what was said", () => {
    const page = pageOf({ comments: [comment({ unread: false }), comment({ id: "c2" })] });
    expect(waitingIn(page, false, marks)).toEqual([
      { kind: "disputed", count: 2, first: "criterion-d" },
      { kind: "comments", count: 1, first: "comment-c2" },
    ]);
  });

  test("is to a trainee what was said, and what was ruled; nothing of what was deleted", () => {
    const { text: _, ...gone } = comment({ id: "c0" });
    const page = pageOf({ comments: [gone, comment(), comment({ id: "c2" })] });
    expect(waitingIn(page, true, marks)).toEqual([
      { kind: "comments", count: 2, first: "comment-c1" },
      { kind: "ruled", count: 1, first: "criterion-b" },
    ]);
    expect(waitingIn(pageOf(), true, [markOf("a"), disputed("c")])).toEqual([]);
  });

  test("is where a coach who comes for it lands", async () => {
    await openAsCoach([markOf("a"), disputed("b")]);
    expect(scrolled).toEqual(["criterion-b"]);
    expect(focused()?.id).toBe("criterion-b");
  });

  test("is where a trainee who comes for it lands", async () => {
    await openOwn([markOf("a")], pageOf({ comments: [comment()] }));
    expect(scrolled).toEqual(["comment-c1"]);
    expect(focused()?.id).toBe("comment-c1");
    expect(focused()?.textContent).toContain("Well done");
  });

  test("leaves whoever opens it otherwise at the top, and a line leads there", async () => {
    await openAsCoach([markOf("a"), disputed("b")], pageOf(), "");
    expect(scrolled).toEqual([]);
    await press("a", "1 mark is disputed. Go to it");
    expect(focused()?.id).toBe("criterion-b");
  });

  test("is led to though the filter hides it", async () => {
    await openAsCoach([disputed("b")], pageOf(), "");
    await press("label", "Earned");
    expect(document.getElementById("criterion-b")).toBeNull();
    history.replaceState(null, "", "#criterion-b");
    await act(async () => {
      dispatchEvent(new Event("hashchange"));
    });
    expect(focused()?.id).toBe("criterion-b");
    expect(location.hash).toBe("");
  });

  test("is what the list of debriefs leads to, where there is a dispute to rule on", async () => {
    const line = { name: "Tess", title: "T", at: "2026-11-27T09:00:00Z", why: "shared", comments: 0 };
    const more = { person: "t", scenario: "s", difficulty: "realistic", team: "North" };
    answers["/debriefs"] = () => ({
      debriefs: [
        { ...line, ...more, pursuit: "p1", openDisputes: 1 },
        { ...line, ...more, pursuit: "p2", openDisputes: 0 },
      ],
    });
    await show(<Debriefs />);
    expect([...host.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([
      "/team/debriefs/p1#waiting",
      "/team/debriefs/p2",
    ]);
  });

  test("is what the comments page leads to, where there is something", async () => {
    const thread = { name: "Tess", title: "T", at: "2026-11-27T09:00:00Z", unread: 0, openDisputes: 0 };
    answers["/coaching"] = () => ({
      unread: 1,
      threads: [
        { ...thread, pursuit: "p1", own: true, unread: 2 },
        { ...thread, pursuit: "p2", own: true, openDisputes: 1 },
        { ...thread, pursuit: "p3", own: false, openDisputes: 1 },
        { ...thread, pursuit: "p4", own: false },
      ],
    });
    await show(<Comments />);
    expect([...host.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([
      "/pursuits/p1/debrief#waiting",
      "/pursuits/p2/debrief",
      "/team/debriefs/p3#waiting",
      "/team/debriefs/p4",
    ]);
  });
});

describe("whoever rules", () => {
  const span = { start: 0, end: 9 };
  const words = { kind: "words", turn: 3, span, move: "thank", what: "thanks" } as const;

  test("reads what was judged, why it is disputed, and the words in question", async () => {
    await openAsCoach([disputed("b", { evidence: [words] })]);
    await press("button", "Rule on: You did: b");
    const dialog = host.querySelector("dialog");
    expect(dialog?.textContent).toContain("The mark: Missed, 0 of 10 points");
    expect(dialog?.textContent).toContain("You did: b");
    expect(dialog?.textContent).toContain("I thanked her twice.");
    expect(dialog?.textContent).toContain("in “Thank you”");
    expect(dialog?.querySelectorAll("a")).toHaveLength(0);
  });

  test("reads afterwards what was ruled, and stands there, whatever is shown", async () => {
    await openAsCoach([disputed("b")]);
    await press("label", "To work on");
    await act(async () => named("button", "Rule on: You did: b").focus());
    await press("button", "Rule on: You did: b");
    await press("label", "It is: Earned");
    await type("You did.");
    const after = attemptOf([ruledOn("b")], pageOf({ rulers: [{ criterion: "b", name: "Cora" }] }));
    answers["/debriefs/p1"] = () => after;
    answers["/debriefs/p1/rulings"] = () => after;
    await press("dialog button", "Rule");
    expect(host.textContent).not.toContain("This mark is disputed");
    expect(host.textContent).not.toContain("1 mark is disputed");
    expect(focused()?.textContent).toContain("Cora ruled: earned");
    expect(focused()?.textContent).toContain("This mark was disputed");
    expect(focused()?.closest("li")?.id).toBe("criterion-b");
  });
});

test("whoever disputes a mark stands where it says so", async () => {
  await openOwn([markOf("b")], pageOf(), "");
  await act(async () => named("button", "Dispute this mark: You did: b").focus());
  await press("button", "Dispute this mark: You did: b");
  await type(dispute.reason);
  answers["/pursuits/p1/debrief"] = () => debriefOf([disputed("b")]);
  answers["/pursuits/p1/disputes"] = () => debriefOf([disputed("b")]);
  await press("dialog button", "Dispute this mark");
  expect(focused()?.textContent).toContain("You disputed this mark");
  expect(focused()?.textContent).toContain("A coach has not ruled yet.");
  expect(focused()?.closest("li")?.id).toBe("criterion-b");
});

describe("how to have a mark ruled on", () => {
  const how = "Share this with your coach to have a mark ruled on.";

  test("is said in practice, where the marks begin and where words were misheard", async () => {
    await openOwn([markOf("b")], pageOf({ seenBy: "private" }));
    await press("a", how);
    expect(focused()?.textContent).toBe("What you and your coach say");
    await press("button", "I was misheard");
    expect(host.querySelector("dialog")?.textContent).toContain(how);
  });

  test.each([
    ["shared", pageOf()],
    ["of nobody in a team", pageOf({ seenBy: "private", team: "", coaches: [] })],
    ["of a team without a coach", pageOf({ seenBy: "private", coaches: [] })],
  ])("is not said of a debrief %s", async (_, coaching) => {
    await openOwn([markOf("b")], coaching);
    await press("button", "I was misheard");
    expect(host.textContent).not.toContain(how);
  });
});
