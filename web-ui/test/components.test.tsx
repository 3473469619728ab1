import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Ended } from "../src/components/call/Ended";
import { ReplyBox } from "../src/components/call/ReplyBox";
import { Transcript } from "../src/components/call/Transcript";
import { Timeline } from "../src/components/desk/Timeline";
import { Portrait } from "../src/components/Portrait";
import { Prose } from "../src/components/Prose";
import { contactsOf } from "../src/logic/contacts";
import type { Pursuit, Ready } from "../src/store/pursuit";
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
  const { desk, entries, id, scenario, difficulty, timers, seed, sequence } = viewOf();
  return {
    phase: "ready",
    view: { id, scenario, difficulty, timers, seed },
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
    show(<Timeline state={ready({ entries, now: nowOf({ clock: "2026-03-06T12:00:00" }) })} />);
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
    show(<Timeline state={ready({ entries: [began, opened(2, 1)] })} />);
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
