import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Letters, type Wanted } from "../src/components/desk/Letters";
import { contactsOf } from "../src/logic/contacts";
import { describeContact } from "../src/logic/describe";
import { split, threadsOf, unread } from "../src/logic/letters";
import { createDrafts } from "../src/store/drafts";
import type { Pursuit, Ready } from "../src/store/pursuit";
import type { Entry, KnownPerson } from "../src/wire/types";
import { began, memory, nowOf, viewOf } from "./samples";

const lea: KnownPerson = {
  id: "lea",
  name: "Lea Brook",
  role: "director",
  about: "",
  channels: ["call", "email", "message"],
  calls: 0,
  mails: 0,
  messages: 0,
  side: "theirs",
  connection: "none",
};

function letter(
  sequence: number,
  contact: number,
  by: string,
  text: string,
  changes: Partial<Extract<Entry, { kind: "contact-opened" }>> = {},
): Entry[] {
  const at = "2026-03-05T10:00:00";
  const incoming = by !== "trainee";
  return [
    {
      sequence,
      at,
      kind: "contact-opened",
      contact,
      person: "lea",
      channel: "email",
      incoming,
      outcome: incoming ? "answered" : "sent",
      copies: [],
      ...changes,
    },
    {
      sequence: sequence + 1,
      at,
      kind: "said",
      contact,
      by,
      text,
      facts: [],
      ...(incoming ? {} : { subject: 5, turn: 1 }),
    },
    {
      sequence: sequence + 2,
      at,
      kind: "contact-ended",
      contact,
      by: incoming ? "person" : "trainee",
      left: false,
    },
  ];
}

const sent = letter(2, 1, "trainee", "Hello\n\nDear Lea, a word.");
const answered = letter(5, 2, "lea", "When?");

describe("threads", () => {
  test("hold what was written, the subject apart, and are there before anything was", () => {
    const threads = threadsOf([began, ...sent, ...answered], [lea]);
    expect(threads.map((thread) => thread.key)).toEqual(["lea/email", "lea/message"]);
    expect(threads[0]?.letters.map(({ mine, subject, text }) => ({ mine, subject, text }))).toEqual([
      { mine: true, subject: "Hello", text: "Dear Lea, a word." },
      { mine: false, subject: "Re: Hello", text: "When?" },
    ]);
    expect(threads[1]?.letters).toEqual([]);
  });

  test("know what has not been seen", () => {
    const [thread] = threadsOf([...sent, ...answered], [lea]);
    if (!thread) throw new Error("no thread");
    expect(unread(thread, 2)).toBe(1);
    expect(unread(thread, 5)).toBe(0);
  });

  test("show what was erased as it is, and a letter that is all signs", () => {
    expect(split({ text: "[erased]" })).toEqual({ subject: "", text: "[erased]" });
    expect(split({ text: "👋 hi\n\nHello", subject: 4 })).toEqual({ subject: "👋 hi", text: "Hello" });
  });

  test("are told in a sentence each", () => {
    const request = letter(8, 3, "trainee", "Hi", { channel: "message", outcome: "requested" });
    const machine = letter(11, 4, "lea", "I am away", { outcome: "automatic" });
    const told = contactsOf([...sent, ...answered, ...request, ...machine]);
    expect(told.map((contact) => describeContact(contact, [lea]))).toEqual([
      "You sent Lea Brook a mail.",
      "A mail came from Lea Brook.",
      "You sent Lea Brook a connection request.",
      "An automatic answer came from Lea Brook.",
    ]);
  });
});

describe("the sheet to write on", () => {
  let root: Root;
  let host: HTMLElement;
  const keep = memory();
  const commands: unknown[] = [];
  let drafts = createDrafts("p1", keep);

  beforeEach(() => {
    vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
    for (const key of keep.keys()) keep.remove(key);
    drafts = createDrafts("p1", keep);
    commands.length = 0;
    host = document.createElement("div");
    document.body.append(host);
    root = createRoot(host);
  });
  afterEach(() => {
    act(() => root.unmount());
    host.remove();
    vi.unstubAllGlobals();
  });

  function show(entries: Entry[], wanted: Wanted | undefined, person = lea) {
    const { desk, id, scenario, difficulty, timers, hints, mode, sequence } = viewOf();
    const state: Ready = {
      phase: "ready",
      view: { id, scenario, difficulty, timers, hints, mode },
      desk,
      sequence,
      entries,
      now: nowOf({ people: [person], can: ["mail", "message", "wait", "close"] }),
      held: undefined,
      pending: undefined,
      refusal: undefined,
      link: "up",
      ended: undefined,
    };
    const pursuit = { id: "p1", drafts, act: (command: unknown) => commands.push(command) > 0 };
    act(() =>
      root.render(
        <Letters pursuit={pursuit as unknown as Pursuit} state={state} wanted={wanted} onWant={() => {}} />,
      ),
    );
  }

  function type(selector: string, value: string) {
    const field = host.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
    if (!field) throw new Error(`nothing fits ${selector}`);
    const proto = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    act(() => {
      Object.getOwnPropertyDescriptor(proto.prototype, "value")?.set?.call(field, value);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    return field;
  }

  const asked: Wanted = { key: "lea/email", asked: 1, write: true };

  test("begins with its first field, and Ctrl and Enter send it", () => {
    show([began], asked);
    expect(document.activeElement).toBe(host.querySelector("input"));
    type("input", "A word");
    const text = type("textarea", "Dear Lea\n\nDo you have a minute? ");
    act(() => {
      text.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    });
    expect(commands).toEqual([]);
    act(() => {
      text.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true }));
    });
    expect(commands).toEqual([
      { type: "mail", to: "lea", copies: [], subject: "A word", text: "Dear Lea\n\nDo you have a minute?" },
    ]);
  });

  test("sends nothing without a subject or beyond its length, and says how long it is", () => {
    show([began], asked);
    type("textarea", "x".repeat(4001));
    expect(host.textContent).toContain("4001 of 4000 characters");
    const send = host.querySelector<HTMLButtonElement>("button[type=submit]");
    expect(send?.getAttribute("aria-disabled")).toBe("true");
    act(() => send?.click());
    expect(commands).toEqual([]);
  });

  test("keeps what was not sent, over a reload", () => {
    show([began], asked);
    type("textarea", "Half a thought");
    expect(createDrafts("p1", keep).letter("lea/email").text).toBe("Half a thought");
    drafts.forget();
    expect(keep.keys()).toEqual([]);
  });

  test("waits for an accepted request", () => {
    const wanted: Wanted = { key: "lea/message", asked: 1, write: true };
    show([began], wanted, { ...lea, connection: "requested" });
    expect(host.querySelector("textarea")).toBeNull();
    expect(host.textContent).toContain("has not accepted your request yet");
  });

  test("marks what has come, until its thread is opened", () => {
    show([began, ...sent, ...answered], undefined);
    expect(host.textContent).toContain("One thread has something new.");
    show([began, ...sent, ...answered], { ...asked, write: false });
    show([began, ...sent, ...answered], undefined);
    expect(host.textContent).toContain("Nothing unread.");
  });
});
