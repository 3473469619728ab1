import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createDrafts } from "../src/store/drafts";
import { beforeTheyAnswer, createPursuit, type Pursuit, type Ready } from "../src/store/pursuit";
import type { Keep } from "../src/store/storage";
import { type Http, WireError } from "../src/wire/http";
import type { Socket } from "../src/wire/live";
import type { Answer, Entry, LiveMessage, LiveRequest, View } from "../src/wire/types";
import { began, ended, memory, nowOf, onCall, opened, said, viewOf } from "./samples";

class FakeSocket implements Socket {
  onopen: (() => void) | null = null;
  onclose: ((event?: { code: number }) => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  sent: LiveRequest[] = [];
  send(text: string) {
    this.sent.push(JSON.parse(text) as LiveRequest);
  }
  close() {
    // nothing to let go of
  }
  hear(message: LiveMessage) {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
}

let sockets: FakeSocket[];
let ids: number;
let local: Keep;
let session: Keep;
let view: View;
let missing: boolean;
let isSignedOut: boolean;
let overHttp: ((commandId: string) => Promise<Answer>) | undefined;

function newPursuit(): Pursuit {
  const unused = () => Promise.reject(new WireError({ code: "failed", status: 500 }));
  const http: Http = {
    shelf: unused,
    scenario: unused,
    pursuits: unused,
    start: unused,
    branch: unused,
    debrief: unused,
    example: unused,
    erase: unused,
    progress: unused,
    hearing: unused,
    view: () => {
      if (isSignedOut) return Promise.reject(new WireError({ code: "no-session", status: 401 }));
      return missing
        ? Promise.reject(new WireError({ code: "not-found", status: 404 }))
        : Promise.resolve(view);
    },
    act: (_, act) => (overHttp ? overHttp(act.commandId) : unused()),
  };
  return createPursuit("p1", {
    http,
    open: () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket;
    },
    random: () => 0.5,
    online: () => true,
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, "0")}`,
    local,
    session,
  });
}

async function started(): Promise<Pursuit> {
  const pursuit = newPursuit();
  pursuit.start();
  await vi.advanceTimersByTimeAsync(0);
  last().onopen?.();
  attach(view.sequence, []);
  return pursuit;
}

const last = () => sockets.at(-1) as FakeSocket;
const acts = () => sockets.flatMap((socket) => socket.sent.filter((request) => request.type === "act"));

function attach(sequence: number, entries: Entry[], now = view.now) {
  last().hear({ v: 1, type: "attached", pursuit: "p1", sequence, entries, now });
}

function answer(id: string, sequence: number, entries: Entry[], now = onCall(), thinkMillis = 0) {
  last().hear({ v: 1, type: "answer", id, pursuit: "p1", sequence, entries, now, thinkMillis });
}

function ready(pursuit: Pursuit): Ready {
  const state = pursuit.store.get();
  if (state.phase !== "ready") throw new Error(`not ready: ${state.phase}`);
  return state;
}

const firstId = "00000000-0000-4000-8000-000000000001";

beforeEach(() => {
  vi.useFakeTimers();
  sockets = [];
  ids = 0;
  local = memory();
  session = memory();
  view = viewOf();
  missing = false;
  isSignedOut = false;
  overHttp = undefined;
});
afterEach(() => vi.useRealTimers());

describe("a turn", () => {
  test("goes out with the sequence that is known, and its answer is shown", async () => {
    const pursuit = await started();
    pursuit.act({ type: "say", text: "Good morning" });
    expect(acts()).toEqual([
      {
        v: 1,
        type: "act",
        id: firstId,
        pursuit: "p1",
        expected: 3,
        command: { type: "say", text: "Good morning" },
      },
    ]);
    answer(firstId, 5, [said(4, "trainee", "Good morning"), said(5, "imke", "And?")]);
    expect(ready(pursuit).entries.map((entry) => entry.sequence)).toEqual([1, 2, 3, 4, 5]);
    expect(ready(pursuit).pending).toBeUndefined();
  });

  test("the other person takes a moment; the trainee's own words do not", async () => {
    const pursuit = await started();
    pursuit.act({ type: "say", text: "Good morning" });
    answer(firstId, 5, [said(4, "trainee", "Good morning"), said(5, "imke", "And?")], onCall(), 1200);
    expect(ready(pursuit).entries.at(-1)?.sequence).toBe(4);
    expect(ready(pursuit).held).toBeDefined();
    vi.advanceTimersByTime(1199);
    expect(ready(pursuit).entries.at(-1)?.sequence).toBe(4);
    vi.advanceTimersByTime(1);
    expect(ready(pursuit).entries.at(-1)?.sequence).toBe(5);
    expect(ready(pursuit).held).toBeUndefined();
  });

  test("nothing more goes out while one is on its way or they are about to speak", async () => {
    const pursuit = await started();
    expect(pursuit.act({ type: "say", text: "one" })).toBe(true);
    expect(pursuit.act({ type: "say", text: "two" })).toBe(false);
    answer(firstId, 5, [said(4, "trainee", "one"), said(5, "imke", "And?")], onCall(), 1000);
    expect(pursuit.act({ type: "say", text: "three" })).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(pursuit.act({ type: "say", text: "four" })).toBe(true);
    expect(acts()).toHaveLength(2);
  });

  test("the next turn builds on the server's sequence, which can be past the last entry", async () => {
    const pursuit = await started();
    pursuit.act({ type: "say", text: "one" });
    answer(firstId, 9, [said(4, "trainee", "one"), said(6, "imke", "And?")]);
    pursuit.act({ type: "hang-up" });
    expect(acts().at(-1)).toMatchObject({ expected: 9 });
  });

  test("while it rings the receiver can be put down, before they have spoken", async () => {
    const pursuit = await started();
    pursuit.act({ type: "say", text: "one" });
    answer(firstId, 5, [said(4, "trainee", "one"), said(5, "imke", "And?")], onCall(), 1000);
    expect(pursuit.act({ type: "hang-up" })).toBe(true);
    expect(ready(pursuit).held).toBeUndefined();
    expect(acts().at(-1)).toMatchObject({ expected: 5, command: { type: "hang-up" } });
  });

  test("where they have hung up meanwhile, putting the receiver down shows just that", async () => {
    const pursuit = await started();
    pursuit.act({ type: "say", text: "one" });
    answer(firstId, 6, [said(4, "trainee", "one"), said(5, "imke", "No."), ended(6)], nowOf(), 1000);
    expect(pursuit.act({ type: "hang-up" })).toBe(false);
    expect(ready(pursuit).ended).toBe(1);
    expect(acts()).toHaveLength(1);
  });

  test("the end of a contact stays on screen until the trainee leaves it", async () => {
    const pursuit = await started();
    pursuit.act({ type: "hang-up" });
    answer(firstId, 4, [ended(4)], nowOf());
    expect(ready(pursuit).ended).toBe(1);
    pursuit.leaveEnded();
    expect(ready(pursuit).ended).toBeUndefined();
  });

  test("a mail is no call that ended, and leaves its sheet once it is sent", async () => {
    view = viewOf({ entries: [began], sequence: 1, now: nowOf({ can: ["mail", "wait", "close"] }) });
    const pursuit = await started();
    const draft = { subject: "Hello", text: "Dear Imke", copies: [] };
    pursuit.drafts.keepLetter("imke/email", draft);
    pursuit.act({ type: "mail", to: "imke", copies: [], subject: "Hello", text: "Dear Imke" });
    expect(pursuit.drafts.letter("imke/email")).toEqual(draft);
    const mail: Entry = {
      ...opened(2, 1),
      kind: "contact-opened",
      channel: "email",
      outcome: "sent",
    } as Entry;
    answer(firstId, 4, [mail, said(3, "trainee", "Hello\n\nDear Imke"), ended(4)], nowOf());
    expect(ready(pursuit).ended).toBeUndefined();
    expect(pursuit.drafts.letter("imke/email")).toEqual({ subject: "", text: "", copies: [] });
  });

  test("what was refused stays on its sheet", async () => {
    view = viewOf({ entries: [began], sequence: 1, now: nowOf({ can: ["mail", "wait", "close"] }) });
    const pursuit = await started();
    pursuit.drafts.keepLetter("imke/email", { subject: "", text: "Dear Imke", copies: [] });
    pursuit.act({ type: "mail", to: "imke", copies: [], subject: "", text: "Dear Imke" });
    last().hear({
      v: 1,
      type: "problem",
      id: firstId,
      code: "no-subject",
      title: "Refused",
      detail: "Write one.",
    });
    expect(ready(pursuit).refusal?.code).toBe("no-subject");
    expect(pursuit.drafts.letter("imke/email").text).toBe("Dear Imke");
  });

  test("a contact that follows at once takes the place of the one that ended", async () => {
    const pursuit = await started();
    pursuit.act({ type: "hang-up" });
    answer(firstId, 6, [ended(4), opened(5, 2), said(6, "imke", "Me again.", 2)]);
    expect(ready(pursuit).ended).toBeUndefined();
  });
});

describe("a connection that breaks before the answer", () => {
  test("the same command goes out again with the same id, and is shown once", async () => {
    const pursuit = await started();
    pursuit.act({ type: "say", text: "Good morning" });
    last().onclose?.();
    expect(ready(pursuit).link).toBe("retrying");
    await vi.advanceTimersByTimeAsync(1000);
    last().onopen?.();
    const done = [said(4, "trainee", "Good morning"), said(5, "imke", "And?")];
    attach(5, done, onCall());
    const again = acts();
    expect(again).toHaveLength(2);
    expect(again[1]).toEqual(again[0]);
    answer(firstId, 5, done);
    expect(ready(pursuit).entries.map((entry) => entry.sequence)).toEqual([1, 2, 3, 4, 5]);
    expect(ready(pursuit).pending).toBeUndefined();
  });

  test("a reload in between sends it again too", async () => {
    const before = await started();
    before.act({ type: "say", text: "Good morning" });
    before.stop();
    const pursuit = newPursuit();
    pursuit.start();
    await vi.advanceTimersByTimeAsync(0);
    last().onopen?.();
    expect(last().sent.map((request) => request.type)).toEqual(["attach", "act"]);
    expect(acts().at(-1)).toMatchObject({ id: firstId, expected: 3 });
    expect(ready(pursuit).pending?.id).toBe(firstId);
  });

  test("attaching asks only for what is not known yet", async () => {
    await started();
    last().onclose?.();
    await vi.advanceTimersByTimeAsync(1000);
    last().onopen?.();
    expect(last().sent[0]).toEqual({ v: 1, type: "attach", pursuit: "p1", after: 3 });
  });

  test("where no socket gets through, the command goes over HTTP with the same id", async () => {
    const asked: string[] = [];
    overHttp = (id) => {
      asked.push(id);
      return Promise.resolve({
        sequence: 5,
        entries: [said(4, "trainee", "Hello"), said(5, "imke", "And?")],
        now: onCall(),
        thinkMillis: 0,
      });
    };
    const pursuit = newPursuit();
    pursuit.start();
    await vi.advanceTimersByTimeAsync(0);
    pursuit.act({ type: "say", text: "Hello" });
    for (let at = 0; at < 4; at++) {
      last().onclose?.();
      await vi.advanceTimersByTimeAsync(15_000);
    }
    expect(asked).toEqual([firstId]);
    expect(ready(pursuit).entries.at(-1)?.sequence).toBe(5);
    pursuit.stop();
  });
});

describe("another tab", () => {
  test("what happened there is shown here", async () => {
    const pursuit = await started();
    const entries = [said(4, "trainee", "From the other tab"), said(5, "imke", "And?")];
    last().hear({
      v: 1,
      type: "happened",
      pursuit: "p1",
      sequence: 5,
      entries,
      now: onCall(),
      thinkMillis: 0,
    });
    expect(ready(pursuit).entries.at(-1)?.sequence).toBe(5);
  });

  test("a stale command takes the new state and keeps the words", async () => {
    const pursuit = await started();
    pursuit.drafts.keepReply(1, "My own words");
    pursuit.act({ type: "say", text: "My own words" });
    last().hear({ v: 1, type: "problem", id: firstId, code: "stale", title: "", detail: "", sequence: 5 });
    expect(last().sent.at(-1)).toMatchObject({ type: "attach", after: 3 });
    attach(5, [said(4, "trainee", "Other words"), said(5, "imke", "And?")]);
    const state = ready(pursuit);
    expect(state.refusal?.code).toBe("stale");
    expect(state.pending).toBeUndefined();
    expect(state.entries.at(-1)?.sequence).toBe(5);
    expect(pursuit.drafts.reply(1)).toBe("My own words");
  });

  test("words that were said there leave the box here", async () => {
    const pursuit = await started();
    pursuit.drafts.keepReply(1, "Good morning ");
    const entries = [said(4, "trainee", "Good morning")];
    last().hear({
      v: 1,
      type: "happened",
      pursuit: "p1",
      sequence: 4,
      entries,
      now: onCall(),
      thinkMillis: 0,
    });
    expect(pursuit.drafts.reply(1)).toBe("");
  });
});

describe("two tabs with words in both boxes", () => {
  const there = () => createDrafts("p1", local);

  test("what is said there empties its own box, and not this one", async () => {
    const pursuit = await started();
    pursuit.drafts.keepReply(1, "Half a sent");
    const other = there();
    other.keepReply(1, "Good morning");
    other.keepReply(1, "");
    last().hear({
      v: 1,
      type: "happened",
      pursuit: "p1",
      sequence: 4,
      entries: [said(4, "trainee", "Good morning")],
      now: onCall(),
      thinkMillis: 0,
    });
    expect(pursuit.drafts.reply(1)).toBe("Half a sent");
    expect(there().reply(1)).toBe("Half a sent"); // after a reload, too
  });

  test("what is said here leaves what was typed there later", async () => {
    const pursuit = await started();
    pursuit.drafts.keepReply(1, "Good morning");
    pursuit.act({ type: "say", text: "Good morning" });
    there().keepReply(1, "Half a sent");
    answer(firstId, 4, [said(4, "trainee", "Good morning")]);
    expect(pursuit.drafts.reply(1)).toBe("");
    expect(there().reply(1)).toBe("Half a sent");
  });
});

describe("drafts", () => {
  test("outlast a reload", async () => {
    const before = await started();
    before.drafts.keepReply(1, "Half a sent");
    before.drafts.keepNotes("ask about April");
    before.stop();
    const pursuit = newPursuit();
    expect(pursuit.drafts.reply(1)).toBe("Half a sent");
    expect(pursuit.drafts.notes()).toBe("ask about April");
  });

  test("are kept until the answer is there, then let go", async () => {
    const pursuit = await started();
    pursuit.drafts.keepReply(1, "Good morning");
    pursuit.act({ type: "say", text: "Good morning" });
    expect(pursuit.drafts.reply(1)).toBe("Good morning");
    answer(firstId, 4, [said(4, "trainee", "Good morning")]);
    expect(pursuit.drafts.reply(1)).toBe("");
  });

  test("what was typed on meanwhile stays", async () => {
    const pursuit = await started();
    pursuit.act({ type: "say", text: "Good morning" });
    pursuit.drafts.keepReply(1, "Good morning, and one more thing");
    answer(firstId, 4, [said(4, "trainee", "Good morning")]);
    expect(pursuit.drafts.reply(1)).toBe("Good morning, and one more thing");
  });

  test("of a forgotten pursuit are gone, those of others stay", async () => {
    const pursuit = await started();
    local.set("second-call.draft.p2.notes", "other");
    pursuit.drafts.keepReply(1, "x");
    pursuit.drafts.keepNotes("y");
    pursuit.drafts.forget();
    expect(local.keys()).toEqual(["second-call.draft.p2.notes"]);
  });
});

describe("a refusal", () => {
  test("is told, and what the trainee did can be done again", async () => {
    const pursuit = await started();
    pursuit.act({ type: "wait", until: "2026-03-01T09:00:00" });
    last().hear({ v: 1, type: "problem", id: firstId, code: "in-the-past", title: "", detail: "Passed." });
    expect(ready(pursuit).refusal).toEqual({ code: "in-the-past", detail: "Passed." });
    expect(pursuit.act({ type: "hang-up" })).toBe(true);
    expect(ready(pursuit).refusal).toBeUndefined();
  });

  test("a reply that is too long never leaves, so that it can't cost the connection", async () => {
    const pursuit = await started();
    expect(pursuit.act({ type: "say", text: "x".repeat(10_000_000) })).toBe(false);
    expect(ready(pursuit).refusal?.code).toBe("too-long");
    expect(acts()).toEqual([]);
    expect(pursuit.act({ type: "say", text: "\u{1F600}".repeat(4_000) })).toBe(true);
  });

  test("busy is tried again by itself with the same id, and told only when it lasts", async () => {
    const pursuit = await started();
    pursuit.act({ type: "say", text: "Hello" });
    for (let at = 0; at < 4; at++) {
      last().hear({ v: 1, type: "problem", id: firstId, code: "busy", title: "", detail: "" });
      expect(ready(pursuit).refusal).toBeUndefined();
      await vi.advanceTimersByTimeAsync(6_000);
      last().hear({ v: 1, type: "pong" });
    }
    expect(acts().map((act) => act.type === "act" && act.id)).toEqual(Array(5).fill(firstId));
    last().hear({ v: 1, type: "problem", id: firstId, code: "busy", title: "", detail: "" });
    expect(ready(pursuit).refusal?.code).toBe("busy");
    pursuit.stop();
  });

  test("a pursuit that is gone is not found, but only when a second look says so too", async () => {
    const pursuit = await started();
    const gone = { v: 1, type: "problem", code: "not-found", title: "", detail: "" } as const;
    last().hear(gone);
    await vi.advanceTimersByTimeAsync(0);
    expect(pursuit.store.get().phase).toBe("ready");
    missing = true;
    last().hear(gone);
    await vi.advanceTimersByTimeAsync(0);
    expect(pursuit.store.get().phase).toBe("missing");
  });

  test("whose session ended is not tried again and again", async () => {
    const pursuit = await started();
    last().hear({ v: 1, type: "problem", code: "no-session", title: "", detail: "" });
    last().onclose?.();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(pursuit.store.get()).toEqual({ phase: "failed", code: "signed-out" });
    expect(sockets).toHaveLength(1);
  });

  test("whose session ended says so by the way the line is closed, too", async () => {
    const pursuit = await started();
    last().onclose?.({ code: 1008 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(pursuit.store.get()).toEqual({ phase: "failed", code: "signed-out" });
    expect(sockets).toHaveLength(1);
  });

  test("whose session ended while nobody listened finds that out", async () => {
    const pursuit = await started();
    isSignedOut = true;
    for (let at = 0; at < 5; at++) {
      last().onclose?.({ code: 1006 });
      await vi.advanceTimersByTimeAsync(15_000);
    }
    expect(pursuit.store.get()).toEqual({ phase: "failed", code: "signed-out" });
  });

  test("a server whose ear is not there yet is tried again like a busy one", async () => {
    const pursuit = await started();
    pursuit.act({ type: "say", text: "Hello" });
    last().hear({ v: 1, type: "problem", id: firstId, code: "not-ready", title: "", detail: "" });
    expect(ready(pursuit).refusal).toBeUndefined();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(acts()).toHaveLength(2);
    pursuit.stop();
  });
});

test("a person's first word is what waits, not what led to it", () => {
  expect(beforeTheyAnswer([opened(2, 1), said(3, "imke", "Yes?")])).toBe(1);
  expect(beforeTheyAnswer([said(3, "trainee", "Hello")])).toBe(1);
});
