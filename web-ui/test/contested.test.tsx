import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Screen } from "../src/components/Screen";
import Debrief from "../src/routes/Debrief";
import { me } from "../src/store/me";
import type { Coaching, Mark, Me } from "../src/wire/types";
import { began, ended, opened, said, viewOf } from "./samples";

let root: Root;
let host: HTMLElement;

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
  Element.prototype.scrollIntoView = () => undefined;
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

function markOf(criterion: string, changes: Partial<Mark> = {}): Mark {
  return {
    criterion,
    skill: "courtesy",
    statement: `You did: ${criterion}`,
    why: "",
    result: "missed",
    points: 0,
    of: 10,
    essential: false,
    because: "There was occasion for it.",
    reliable: true,
    advice: "",
    sayInstead: "",
    evidence: [],
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

const show = (node: ReactNode) => act(async () => root.render(node));

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

const focused = () => document.activeElement;

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
