import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { vi } from "vitest";

/** A page to show something on. */
export interface TestPage {
  host: HTMLElement;
  show(what: ReactNode): void;
  /** Lets what was asked for be answered. */
  settle(): Promise<void>;
  /** Presses the first button or link whose text begins so. */
  press(beginning: string): Promise<void>;
  type(label: string, text: string): void;
  close(): void;
}

export function openPage(): TestPage {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  const host = document.createElement("div");
  document.body.append(host);
  const root: Root = createRoot(host);
  const settle = () => act(() => new Promise<void>((done) => setTimeout(done, 0)));
  return {
    host,
    settle,
    show: (what) => act(() => root.render(what)),
    async press(beginning) {
      const found = [...host.querySelectorAll<HTMLElement>("button, a")].find((one) =>
        (one.textContent ?? "").startsWith(beginning),
      );
      if (!found) throw new Error(`no button: ${beginning}`);
      act(() => found.click());
      await settle();
    },
    type(label, text) {
      const found = [...host.querySelectorAll("label")].find((one) => one.textContent === label);
      const field = found && document.getElementById(found.htmlFor);
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
        throw new Error(`no field: ${label}`);
      const prototype = Object.getPrototypeOf(field) as object;
      act(() => {
        // React overhears the setter of the element itself.
        Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, text);
        field.dispatchEvent(new Event("input", { bubbles: true }));
      });
    },
    close() {
      act(() => root.unmount());
      host.remove();
      vi.unstubAllGlobals();
    },
  };
}

/** Answers what is asked of the server by method and path, and tells what was asked. */
export function serve(answers: Record<string, unknown | (() => unknown)>): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (address: string, init?: RequestInit) => {
    const what = `${init?.method ?? "GET"} ${address.replace("/api/v1", "")}`;
    asked.push(what);
    if (!(what in answers)) return Promise.reject(new TypeError(`no answer to ${what}`));
    const answer = answers[what];
    const body: unknown = typeof answer === "function" ? (answer as () => unknown)() : answer;
    return Promise.resolve(
      body === undefined ? new Response(null, { status: 204 }) : new Response(JSON.stringify(body)),
    );
  });
  return asked;
}
