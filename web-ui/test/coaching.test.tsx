import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Coached } from "../src/components/coaching/Coached";
import { Contest } from "../src/components/coaching/Contest";
import { Margin } from "../src/components/coaching/Margin";
import { Sharing } from "../src/components/coaching/Sharing";
import type { Places } from "../src/logic/evidence";
import { createCoaching } from "../src/wire/coaching";
import type { Coaching, Comment, Mark } from "../src/wire/types";
import { markOf } from "./samples";

let root: Root;
let host: HTMLElement;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no server here")));
  host = document.createElement("div");
  document.body.append(host);
  root = createRoot(host);
});
afterEach(() => {
  act(() => root.unmount());
  host.remove();
  vi.unstubAllGlobals();
});

function comment(changes: Partial<Comment> = {}): Comment {
  return {
    id: "c1",
    name: "Cora",
    mine: false,
    byOwner: false,
    place: "criterion",
    target: "thanks",
    text: "Well done\n<b>",
    writtenAt: "2026-11-27T09:00:00Z",
    changed: false,
    unread: true,
    ...changes,
  };
}

function page(changes: Partial<Coaching> = {}): Coaching {
  return { seenBy: "shared", team: "North", coaches: ["Cora"], comments: [], rulers: [], ...changes };
}

const mark = markOf("thanks", { statement: "You thanked her" });

const places: Places = { said: new Map(), happened: new Map(), at: new Map() };

function show(node: ReactNode, coaching: Coaching | undefined, own = true, disputed = false) {
  act(() =>
    root.render(
      <Coached
        pursuit="p"
        own={own}
        marks={disputed ? [{ ...mark, dispute: { reason: "I did.", verdicts: [] } }] : []}
        page={coaching}
        onJudged={() => undefined}
      >
        {node}
      </Coached>,
    ),
  );
}

const buttons = () => [...host.querySelectorAll("button")].map((button) => button.textContent);
const thanks = <Margin place="criterion" target="thanks" what="You thanked her" />;

describe("the margin of a debrief", () => {
  test("says nothing where nobody else could read it", () => {
    show(thanks, undefined);
    expect(host.textContent).toBe("");
    show(thanks, page({ seenBy: "private" }));
    expect(host.textContent).toBe("");
  });

  test("holds what is said at its place alone, as plain text, and marks what is new", () => {
    show(thanks, page({ comments: [comment(), comment({ id: "c2", target: "other", text: "Elsewhere" })] }));
    expect(host.querySelectorAll("li")).toHaveLength(1);
    expect(host.textContent).toContain("Well done\n<b>");
    expect(host.textContent).toContain("New");
    expect(buttons()).toEqual(["Answer"]);
  });

  test("lets one change and delete one's own; of a deleted one no text is left", () => {
    const mine = comment({ mine: true, unread: false });
    const { text: _, ...gone } = mine;
    show(thanks, page({ comments: [mine] }));
    expect(buttons()).toEqual(["Change", "Delete", "Answer"]);
    show(thanks, page({ comments: [gone] }));
    expect(buttons()).toEqual(["Answer"]);
    expect(host.textContent).toContain("Deleted");
  });

  test("what was said before it was taken back stays, and nothing more can be said", () => {
    show(thanks, page({ seenBy: "private", comments: [comment()] }));
    expect(host.textContent).toContain("Well done");
    expect(buttons()).toEqual([]);
  });
});

describe("who sees a debrief of one's own", () => {
  test("is said, and shared or not as one likes", () => {
    show(<Sharing />, page({ seenBy: "private" }));
    expect(host.textContent).toContain("Nobody but you sees this pursuit.");
    expect(buttons()).toContain("Share with my coach");
    show(<Sharing />, page({ seenBy: "shared" }));
    expect(buttons()).toContain("Stop sharing");
  });

  test("of an assigned or a ranked attempt there is nothing to share", () => {
    show(<Sharing />, page({ seenBy: "assigned" }));
    expect(host.textContent).toContain("an attempt at an assignment: the coaches of North (Cora)");
    expect(buttons()).toEqual(["Comment"]);
    show(<Sharing />, page({ seenBy: "ranked" }));
    expect(host.textContent).toContain("a ranked attempt: the coaches of your team (Cora)");
    expect(buttons()).toEqual(["Comment"]);
  });
});

describe("a disputed mark", () => {
  const disputed: Mark = { ...mark, dispute: { reason: "I did.", verdicts: ["upheld", "earned"] } };

  test("is disputed by whoever played, once, and where a coach sees it", () => {
    show(<Contest mark={mark} places={places} />, page());
    expect(buttons()).toEqual(["Dispute this mark"]);
    show(<Contest mark={mark} places={places} />, page({ seenBy: "private" }));
    expect(buttons()).toEqual([]);
    show(<Contest mark={disputed} places={places} />, page());
    expect(buttons()).toEqual([]);
    expect(host.textContent).toContain("A coach has not ruled yet.");
  });

  test("is ruled on by a coach, once", () => {
    show(<Contest mark={disputed} places={places} />, page(), false);
    expect(buttons()).toEqual(["Rule"]);
    const ruled: Mark = {
      ...disputed,
      result: "earned",
      points: 10,
      dispute: { reason: "I did.", verdicts: [], ruling: { verdict: "earned", reason: "You did." } },
      judged: { result: "missed", points: 0, because: "There was occasion for it." },
    };
    show(
      <Contest mark={ruled} places={places} />,
      page({ rulers: [{ criterion: "thanks", name: "Cora" }] }),
      false,
    );
    expect(buttons()).toEqual([]);
    expect(host.textContent).toContain("Changed by ruling.");
    expect(host.textContent).toContain("It was judged: Missed, 0 of 10 points.");
    expect(host.textContent).toContain("Cora ruled: earned");
  });
});

describe("a debrief that is opened", () => {
  const asked: string[] = [];

  beforeEach(() => {
    asked.length = 0;
    vi.stubGlobal("fetch", (address: string) => {
      asked.push(address);
      return Promise.reject(new TypeError("no server here"));
    });
  });

  test("counts as seen where something was said in it", () => {
    show(thanks, page({ comments: [comment()] }), false);
    expect(asked).toEqual(["/api/v1/coaching/seen"]);
  });

  test("counts as seen where a mark is disputed, ruled on or not", () => {
    show(thanks, page(), false, true);
    expect(asked).toEqual(["/api/v1/coaching/seen"]);
  });

  test("asks for nothing where there is nothing new", () => {
    show(thanks, page(), false);
    expect(asked).toEqual([]);
  });
});

test("what people write stays as it was typed, what was judged comes with printed quotes", async () => {
  const answer = {
    debrief: { ending: { verdict: '"Well"' } },
    view: {},
    coaching: page({ comments: [comment({ text: '"Well"' })] }),
  };
  const wire = createCoaching(() => Promise.resolve(new Response(JSON.stringify(answer))));
  const debrief = await wire.debrief("p");
  expect(debrief.debrief.ending.verdict).toBe("“Well”");
  expect(debrief.coaching.comments[0]?.text).toBe('"Well"');
});
