import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Coach } from "../src/components/Coach";
import type { Pursuit, Ready } from "../src/store/pursuit";
import { onCall } from "./samples";

let host: HTMLElement;
let root: Root;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  host = document.createElement("div");
  document.body.append(host);
  root = createRoot(host);
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

function show(can: Ready["now"]["can"], pending?: Ready["pending"]) {
  const pursuit = { act: vi.fn(() => true) };
  const state = { now: onCall({ can }), held: undefined, pending } as unknown as Ready;
  act(() => root.render(<Coach pursuit={pursuit as unknown as Pursuit} state={state} hint="Listen." />));
  return pursuit.act;
}

function press(changes: KeyboardEventInit) {
  const event = new KeyboardEvent("keydown", { code: "KeyH", altKey: true, cancelable: true, ...changes });
  act(() => {
    dispatchEvent(event);
  });
  return event;
}

describe("the coach in the ear", () => {
  test("is not there where nobody listens, and takes no keys", () => {
    const asked = show(["say", "hang-up"]);
    press({});
    expect(host.textContent).toBe("");
    expect(asked).not.toHaveBeenCalled();
  });

  test("is asked by its button and by Alt and H", () => {
    const asked = show(["say", "hang-up", "hint"]);
    act(() => host.querySelector("button")?.click());
    expect(press({}).defaultPrevented).toBe(true);
    expect(asked).toHaveBeenCalledTimes(2);
    expect(asked).toHaveBeenCalledWith({ type: "hint" });
    expect(host.querySelector("button")?.getAttribute("aria-keyshortcuts")).toBe("Alt+H");
  });

  test("other keys are not meant for it", () => {
    const asked = show(["say", "hint"]);
    press({ altKey: false });
    press({ ctrlKey: true });
    expect(asked).not.toHaveBeenCalled();
  });

  test("says its hint to screen readers, and waits while something is on its way", () => {
    const asked = show(["say", "hint"], { id: "1", expected: 1, command: { type: "hint" }, busy: 0 });
    press({});
    expect(asked).not.toHaveBeenCalled();
    expect(host.querySelector("[role=status]")?.textContent).toBe("Listen.");
  });
});
