import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Ended } from "../src/components/call/Ended";
import { ReplyBox } from "../src/components/call/ReplyBox";
import { Transcript } from "../src/components/call/Transcript";
import { HeardBadge } from "../src/components/debrief/HeardBadge";
import { Timeline } from "../src/components/desk/Timeline";
import { Portrait } from "../src/components/Portrait";
import { Prose } from "../src/components/Prose";
import { contactsOf } from "../src/logic/contacts";
import Hearing from "../src/routes/Hearing";
import type { Pursuit, Ready } from "../src/store/pursuit";
import type { HearingPage } from "../src/wire/types";
import { began, ended, nowOf, onCall, opened, said, viewOf } from "./samples";

let root: Root;
let host: HTMLElement;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  host = document.createElement("div");
  document.body.append(host);
  root = createRoot(host);
});
afterEach(() => {
  act(() => root.unmount());
  host.remove();
  vi.unstubAllGlobals();
});

const none = () => {};

const show = (node: ReactNode) => act(() => root.render(node));

function find<T extends Element>(selector: string): T {
  const element = host.querySelector<T>(selector);
  if (!element) throw new Error(`nothing fits ${selector}`);
  return element;
}

function press(element: Element, key: string, init: KeyboardEventInit = {}) {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });
  act(() => {
    element.dispatchEvent(event);
  });
  return event;
}

function ready(changes: Partial<Ready> = {}): Ready {
  const { desk, entries, id, scenario, difficulty, timers, hints, mode, sequence } = viewOf();
  return {
    phase: "ready",
    view: { id, scenario, difficulty, timers, hints, mode },
    desk,
    sequence,
    entries,
    now: onCall(),
    held: undefined,
    pending: undefined,
    refusal: undefined,
    link: "up",
    ended: undefined,
    ...changes,
  };
}

describe("the reply box", () => {
  const nothing = () => undefined;
  const box = (onSay: () => void, changes: Partial<Parameters<typeof ReplyBox>[0]> = {}) => (
    <ReplyBox
      draft="Good morning"
      sending={false}
      speaking={false}
      voicemail={false}
      meeting={false}
      canSpeak
      onType={nothing}
      onSay={onSay}
      onHangUp={nothing}
      onAgain={nothing}
      {...changes}
    />
  );

  test("Enter says it; Shift and Enter do not", () => {
    const say = vi.fn();
    show(box(say));
    expect(press(find("textarea"), "Enter", { shiftKey: true }).defaultPrevented).toBe(false);
    expect(say).not.toHaveBeenCalled();
    expect(press(find("textarea"), "Enter").defaultPrevented).toBe(true);
    expect(say).toHaveBeenCalledOnce();
  });

  test("an Enter that picks a word in an input method says nothing", () => {
    const say = vi.fn();
    show(box(say));
    press(find("textarea"), "Enter", { isComposing: true });
    expect(say).not.toHaveBeenCalled();
  });

  test("nothing is said while the other person is about to speak, or when there is nothing to say", () => {
    const say = vi.fn();
    show(box(say, { speaking: true }));
    press(find("textarea"), "Enter");
    show(box(say, { draft: "   " }));
    press(find("textarea"), "Enter");
    expect(say).not.toHaveBeenCalled();
    expect(find("button[type=submit]").getAttribute("aria-disabled")).toBe("true");
  });

  test("has the focus, and a label", () => {
    show(box(nothing));
    expect(document.activeElement).toBe(find("textarea"));
    expect(find("label").getAttribute("for")).toBe(find("textarea").id);
  });
});

describe("a contact that is over", () => {
  const over = (typing: boolean) => {
    const entries = [began, opened(2, 1), said(3, "imke", "No."), ended(4)];
    const [contact] = contactsOf(entries);
    if (!contact) throw new Error("no contact");
    const pursuit = { id: "p1", leaveEnded: vi.fn() } as unknown as Pursuit;
    return (
      <Ended pursuit={pursuit} state={ready({ entries, now: nowOf() })} contact={contact} typing={typing} />
    );
  };

  test("gives the focus to the way on", () => {
    show(over(false));
    expect(document.activeElement).toBe(find("button"));
  });

  test("takes no keys that were meant for a reply", () => {
    show(over(true));
    expect(document.activeElement).toBe(find("h2"));
  });
});

describe("the transcript", () => {
  test("is a log that says who said what, in order", () => {
    const entries = [began, opened(2, 1), said(3, "imke", "Yes?"), said(4, "trainee", "Good morning")];
    const [contact] = contactsOf(entries);
    if (!contact) throw new Error("no contact");
    show(<Transcript state={ready({ entries })} contact={contact} sending="And more" again={0} />);
    const lines = [...find("[role=log]").querySelectorAll("p")].map((line) => line.textContent);
    expect(lines).toEqual(["Imke BrandtYes?", "YouGood morning", "YouAnd more"]);
  });
});

describe("the timeline", () => {
  test("is one stop for the Tab key, and the arrows go from mark to mark", () => {
    const entries = [began, opened(2, 1), opened(3, 2, "2026-03-06T11:00:00")];
    show(
      <Timeline state={ready({ entries, now: nowOf({ clock: "2026-03-06T12:00:00" }) })} onThread={none} />,
    );
    const marks = [...host.querySelectorAll<HTMLElement>("[aria-label^='Thu'], [aria-label^='Fri']")];
    expect(marks.map((mark) => mark.tabIndex)).toEqual([-1, 0]);
    const [first, second] = marks;
    act(() => second?.focus());
    press(second as HTMLElement, "ArrowLeft");
    expect(document.activeElement).toBe(first);
    press(first as HTMLElement, "End");
    expect(document.activeElement).toBe(second);
  });

  test("can be read as a list", () => {
    show(<Timeline state={ready({ entries: [began, opened(2, 1)] })} onThread={none} />);
    act(() => find<HTMLButtonElement>("button[aria-pressed=false]").click());
    expect([...host.querySelectorAll("ol li span")].map((line) => line.textContent)).toEqual([
      "The pursuit began.",
      "You rang Imke Brandt.",
    ]);
  });
});

test("a portrait is an ornament: the name stands beside it", () => {
  show(<Portrait id="short/imke" />);
  expect(find("svg").getAttribute("aria-hidden")).toBe("true");
});

test("authored text marks words with asterisks and keeps lone ones", () => {
  show(<Prose text={"**Gold** for *nobody*, 3 * 4\n\n- one\n- two"} />);
  expect(host.innerHTML).toBe(
    "<p><strong>Gold</strong> for <em>nobody</em>, 3 * 4</p>" +
      '<ul data-list="true"><li>one</li><li>two</li></ul>',
  );
});

describe("the badge beside a mark", () => {
  const badge = () =>
    show(
      <HeardBadge
        hearing={{
          kind: "heard",
          grade: "weak",
          moves: [{ move: "blame", label: "blame", grade: "weak", right: 27, of: 38, confidence: 0.8 }],
        }}
      />,
    );

  test("says in words how far the hearing can be trusted, and keeps the figure until it is asked for", () => {
    badge();
    const button = find<HTMLButtonElement>("button");
    expect(button.textContent).toBe("Often misheard");
    expect(button.getAttribute("aria-expanded")).toBe("false");
    const more = find(`[id="${button.getAttribute("aria-controls")}"]`);
    expect(more.hasAttribute("hidden")).toBe(true);
    act(() => button.click());
    expect(button.getAttribute("aria-expanded")).toBe("true");
    expect(more.hasAttribute("hidden")).toBe(false);
    expect(more.textContent).toContain("right 27 of 38 times");
    expect(find("a").getAttribute("href")).toBe("/hearing#move-blame");
  });

  test("closes with Escape", () => {
    badge();
    act(() => find<HTMLButtonElement>("button").click());
    press(find("button"), "Escape");
    expect(find("button").getAttribute("aria-expanded")).toBe("false");
  });
});

describe("the model card", () => {
  const figure = { value: 0.7, low: 0.6, high: 0.8 };
  const page: HearingPage = {
    ear: "ear-9",
    title: "How well you are heard",
    lead: "It reads.",
    replies: 1140,
    withoutMove: 213,
    sections: [
      { title: "Figures", before: "Before.", shows: "figures", after: "After." },
      { title: "Each move", before: "Moves.", shows: "moves", after: "" },
      { title: "What it cannot hear", before: "- **Irony.** No.", shows: "nothing", after: "" },
    ],
    figures: {
      precision: figure,
      recall: figure,
      f1: figure,
      macroKappa: figure,
      spanF1: figure,
      toneKappa: figure,
      toneExact: figure,
      falseAlarms: figure,
      alarmed: figure,
    },
    moves: [
      {
        move: "blame",
        is: "Scolds.",
        isNot: "a fact",
        example: "*After all that*, well.",
        grade: "weak",
        n: 58,
        sure: { from: 0.6, heard: 38, right: 27, precision: figure },
        recall: figure,
        kappa: figure,
      },
      { move: "recap", is: "Recalls.", isNot: "a reproach", example: "*You said.*", grade: "weak", n: 0 },
    ],
  };

  test("is tables with captions; every move has its meaning, its reliability in words and its number", async () => {
    vi.stubGlobal("fetch", () => Promise.resolve(Response.json(page)));
    await act(async () => root.render(<Hearing />));
    await vi.waitFor(() => find("table"));
    const captions = [...host.querySelectorAll("caption")].map((one) => one.textContent);
    expect(captions[0]).toBe("All moves together, on 1,140 replies");
    expect(captions).toHaveLength(3);
    const row = find("#move-blame");
    expect(row.textContent).toContain("Blamed them");
    expect(row.textContent).toContain("Often misheard");
    expect(row.textContent).toContain("27 of 38");
    expect(row.textContent).toContain("58");
    expect(find("#move-blame em").textContent).toBe("After all that");
    // Of what was never met with there is nothing to say.
    expect(find("#move-recap").textContent).toContain("never met with");
    expect([...host.querySelectorAll("h2")].map((one) => one.textContent)).toContain("What it cannot hear");
  });
});
