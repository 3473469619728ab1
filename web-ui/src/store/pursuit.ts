import { draftOf } from "../logic/deeds";
import { isWritten, keyOf } from "../logic/letters";
import { type Http, WireError } from "../wire/http";
import { createLive, type Link, type Live, type Socket } from "../wire/live";
import type { Answer, Command, Desk, Entry, LiveMessage, Now, View } from "../wire/types";
import { createDrafts, type Drafts } from "./drafts";
import type { Keep } from "./storage";
import { createStore, type Store } from "./store";

/** A command on its way. It keeps its id until it is answered, so that sending it twice does it once. */
export interface Pending {
  id: string;
  expected: number;
  command: Command;
  /** Times that the server said it was busy. */
  busy: number;
}

export interface Refusal {
  code: string;
  detail: string;
}

export interface Ready {
  phase: "ready";
  view: Pick<View, "id" | "scenario" | "difficulty" | "timers" | "hints" | "mode" | "branchOf">;
  desk: Desk;
  /** Last sequence that the server told of; may be greater than the last entry's. */
  sequence: number;
  /** What is shown; `held` is what the other person is about to say. */
  entries: readonly Entry[];
  now: Now;
  held: { entries: readonly Entry[]; now: Now } | undefined;
  pending: Pending | undefined;
  refusal: Refusal | undefined;
  link: Link;
  /** A contact that ended before the trainee's eyes and that they have not left yet. */
  ended: number | undefined;
}

export type PursuitState =
  | { phase: "loading" }
  | { phase: "missing" }
  | { phase: "failed"; code: string }
  | Ready;

export interface PursuitDeps {
  http: Http;
  open(): Socket;
  random(): number;
  online(): boolean;
  newId(): string;
  local: Keep;
  session: Keep;
}

export interface Pursuit {
  id: string;
  store: Store<PursuitState>;
  drafts: Drafts;
  start(): void;
  stop(): void;
  reload(): void;
  nudge(): void;
  /** Refused quietly while another command is on its way or somebody is about to speak. */
  act(command: Command): boolean;
  dismissRefusal(): void;
  leaveEnded(): void;
}

/** Code points; the server's own limit. A frame of megabytes would close the socket without a word. */
const LONGEST_REPLY = 4_000;
const LONGEST_THINK_MILLIS = 6_000;
const BUSY_TRIES = 4;
/** Refusals that say nothing against the command: nothing was carried out, and a moment later it may be. */
const PASSING: ReadonlySet<string> = new Set(["busy", "not-ready", "too-often"]);
const HTTP_AFTER_FAILURES = 3;

/** How many entries can be shown before the other person has thought: everything up to their first word. */
export function beforeTheyAnswer(entries: readonly Entry[]): number {
  const at = entries.findIndex((entry) => entry.kind === "said" && entry.by !== "trainee");
  return at < 0 ? entries.length : at;
}

/** One pursuit as the browser plays it: loads it, keeps its socket, gives its commands exactly once. */
/** Where the words of a command were written, beside the reply box. */
function sheetOf(command: Command): string | undefined {
  if (command.type === "do") return draftOf(command.deed);
  if (command.type === "mail") return keyOf(command.to, "email");
  return command.type === "message" ? keyOf(command.to, "message") : undefined;
}

export function createPursuit(id: string, deps: PursuitDeps): Pursuit {
  const store = createStore<PursuitState>({ phase: "loading" });
  const drafts = createDrafts(id, deps.local);
  const pendingKey = `second-call.pending.${id}`;
  let live: Live | undefined;
  let loading: AbortController | undefined;
  let thinking: ReturnType<typeof setTimeout> | undefined;
  let busyRetry: ReturnType<typeof setTimeout> | undefined;
  let overHttp: string | undefined;

  function change(next: (now: Ready) => Ready) {
    const now = store.get();
    if (now.phase === "ready") store.set(next(now));
  }

  function fresh(known: Ready, entries: readonly Entry[]): Entry[] {
    const last = Math.max(known.entries.at(-1)?.sequence ?? 0, known.held?.entries.at(-1)?.sequence ?? 0);
    return entries.filter((entry) => entry.sequence > last);
  }

  function reveal() {
    clearTimeout(thinking);
    thinking = undefined;
    change((now) => {
      if (!now.held) return now;
      const { entries, now: situation } = now.held;
      return { ...now, ...withEntries(now, entries), now: situation, held: undefined };
    });
  }

  /** Takes entries over and notes a contact that ended among them. */
  function withEntries(now: Ready, entries: readonly Entry[]): Pick<Ready, "entries" | "ended"> {
    // A mail is over once it is there; it leaves nobody to put the receiver down for.
    const written = new Set<number>();
    for (const entry of [...now.entries, ...entries]) {
      if (entry.kind === "contact-opened" && isWritten(entry.channel)) written.add(entry.contact);
    }
    const end = entries.findLast((entry) => entry.kind === "contact-ended" && !written.has(entry.contact));
    const opened = entries.findLast(
      (entry) => entry.kind === "contact-opened" && !written.has(entry.contact),
    );
    let ended = now.ended;
    if (end?.kind === "contact-ended") ended = end.contact;
    if (opened?.kind === "contact-opened" && opened.contact !== ended) ended = undefined;
    return { entries: entries.length > 0 ? [...now.entries, ...entries] : now.entries, ended };
  }

  function take(message: { sequence: number; entries: readonly Entry[]; now: Now }, thinkMillis: number) {
    reveal();
    change((now) => {
      const entries = fresh(now, message.entries);
      const sequence = Math.max(now.sequence, message.sequence);
      if (message.sequence < now.sequence && entries.length === 0) return now;
      const cut = thinkMillis > 0 ? beforeTheyAnswer(entries) : entries.length;
      if (cut === entries.length) {
        return { ...now, ...withEntries(now, entries), sequence, now: message.now };
      }
      thinking = setTimeout(reveal, Math.min(thinkMillis, LONGEST_THINK_MILLIS));
      return {
        ...now,
        ...withEntries(now, entries.slice(0, cut)),
        sequence,
        held: { entries: entries.slice(cut), now: message.now },
      };
    });
  }

  function settle(commandId: string): Pending | undefined {
    const now = store.get();
    if (now.phase !== "ready" || now.pending?.id !== commandId) return undefined;
    const { pending } = now;
    deps.session.remove(pendingKey);
    clearTimeout(busyRetry);
    change((ready) => ({ ...ready, pending: undefined }));
    return pending;
  }

  function answered(commandId: string, answer: Answer) {
    const pending = settle(commandId);
    if (pending?.command.type === "say") {
      const now = store.get();
      const contact = now.phase === "ready" ? now.now.contact?.contact : undefined;
      if (contact !== undefined && drafts.reply(contact).trim() === pending.command.text) {
        drafts.keepReply(contact, "");
      }
    }
    if (pending) sent(pending.command);
    take(answer, answer.thinkMillis);
  }

  /** What was sent leaves its sheet, unless other words stand there by now. */
  function sent(command: Command) {
    const thread = sheetOf(command);
    if (!thread || !("text" in command)) return;
    if (drafts.letter(thread).text.trim() === command.text) {
      drafts.keepLetter(thread, { subject: "", text: "", copies: [] });
    }
  }

  function refused(commandId: string | undefined, refusal: Refusal) {
    if (PASSING.has(refusal.code) && commandId !== undefined) {
      const now = store.get();
      const pending = now.phase === "ready" && now.pending?.id === commandId ? now.pending : undefined;
      if (pending && pending.busy < BUSY_TRIES) {
        change((ready) => ({ ...ready, pending: { ...pending, busy: pending.busy + 1 } }));
        const wait = 700 * 2 ** pending.busy * (0.75 + deps.random() / 2);
        busyRetry = setTimeout(transmit, wait);
        return;
      }
    }
    if (refusal.code === "not-found") {
      verify();
      return;
    }
    if (refusal.code === "no-session") {
      signedOut();
      return;
    }
    if (commandId !== undefined && !settle(commandId)) return; // the answer to a command of another tab's life
    change((now) => ({ ...now, refusal }));
    if (refusal.code === "stale") attach();
  }

  /** Elsewhere, or let out: the words stay in the box's own storage. */
  function signedOut() {
    live?.stop();
    store.set({ phase: "failed", code: "signed-out" });
  }

  /** A server that is just stopping may not find what is there. Only a second look can take the screen away. */
  function verify() {
    deps.http.view(id).catch((cause: unknown) => {
      if (!(cause instanceof WireError)) return;
      if (cause.code === "no-session") return signedOut();
      if (cause.code !== "not-found") return;
      store.set({ phase: "missing" });
      live?.stop();
    });
  }

  function attach() {
    const now = store.get();
    if (now.phase === "ready") live?.send({ v: 1, type: "attach", pursuit: id, after: now.sequence });
  }

  function transmit() {
    const now = store.get();
    if (now.phase !== "ready" || !now.pending || !live) return;
    const { id: commandId, expected, command } = now.pending;
    if (live.send({ v: 1, type: "act", id: commandId, pursuit: id, expected, command })) return;
    // Some networks let no socket through. The same command with the same id is safe over HTTP too.
    if (live.failures() < HTTP_AFTER_FAILURES || overHttp === commandId) return;
    overHttp = commandId;
    deps.http
      .act(id, { commandId, expected, command })
      .then(
        (answer) => answered(commandId, answer),
        (cause: unknown) => {
          if (!(cause instanceof WireError) || cause.status === 0) return; // the socket's retry will do it
          refused(commandId, { code: cause.code, detail: cause.message });
        },
      )
      .finally(() => {
        overHttp = undefined;
      });
  }

  function onMessage(message: LiveMessage) {
    switch (message.type) {
      case "attached":
        if (message.pursuit !== id) return;
        take(message, 0);
        return;
      case "happened":
        if (message.pursuit !== id) return;
        clearSaid(message.entries);
        take(message, message.thinkMillis);
        return;
      case "answer":
        answered(message.id, message);
        return;
      case "problem":
        refused(message.id, { code: message.code, detail: message.detail });
        return;
      default:
        return;
    }
  }

  /** Another tab said something: the same words leave this tab's box, any other words in it stay and are kept. */
  function clearSaid(entries: readonly Entry[]) {
    for (const entry of entries) {
      if (entry.kind !== "said" || entry.by !== "trainee") continue;
      const own = drafts.reply(entry.contact);
      drafts.keepReply(entry.contact, own.trim() === entry.text ? "" : own);
    }
  }

  function keptPending(): Pending | undefined {
    const kept = deps.session.get(pendingKey);
    if (kept === undefined) return undefined;
    try {
      return JSON.parse(kept) as Pending;
    } catch {
      return undefined;
    }
  }

  function loaded(view: View) {
    store.set({
      phase: "ready",
      view: {
        id: view.id,
        scenario: view.scenario,
        difficulty: view.difficulty,
        timers: view.timers,
        hints: view.hints,
        mode: view.mode,
        ...(view.branchOf ? { branchOf: view.branchOf } : {}),
      },
      desk: view.desk,
      sequence: view.sequence,
      entries: view.entries,
      now: view.now,
      held: undefined,
      pending: keptPending(),
      refusal: undefined,
      link: "connecting",
      ended: undefined,
    });
    live = createLive({
      open: deps.open,
      random: deps.random,
      online: deps.online,
      onUp: () => {
        attach();
        transmit();
      },
      onMessage,
      onLink: (link) => {
        if (link === "signed-out") return signedOut();
        change((now) => (now.link === link ? now : { ...now, link }));
        if (link !== "retrying") return;
        transmit();
        // A refused socket does not say why: a session that ended while nobody listened is told from a line that is down.
        if (live && live.failures() >= HTTP_AFTER_FAILURES) verify();
      },
    });
    live.start();
  }

  function load() {
    loading?.abort();
    const mine = new AbortController();
    loading = mine;
    live?.stop();
    store.set({ phase: "loading" });
    deps.http.view(id, mine.signal).then(
      (view) => {
        if (!mine.signal.aborted) loaded(view);
      },
      (cause: unknown) => {
        if (mine.signal.aborted) return;
        const code = cause instanceof WireError ? cause.code : "failed";
        store.set(code === "not-found" ? { phase: "missing" } : { phase: "failed", code });
      },
    );
  }

  return {
    id,
    store,
    drafts,
    start: load,
    reload: load,
    stop() {
      loading?.abort();
      clearTimeout(thinking);
      clearTimeout(busyRetry);
      live?.stop();
    },
    nudge: () => live?.nudge(),
    act(command) {
      // Putting the receiver down needs no waiting for what they are about to say.
      if (command.type === "hang-up") reveal();
      const now = store.get();
      if (now.phase !== "ready" || now.pending || now.held) return false;
      if (command.type === "hang-up" && !now.now.can.includes("hang-up")) return false;
      if ("text" in command && [...command.text].length > LONGEST_REPLY) {
        change((ready) => ({ ...ready, refusal: { code: "too-long", detail: "" } }));
        return false;
      }
      const pending: Pending = { id: deps.newId(), expected: now.sequence, command, busy: 0 };
      deps.session.set(pendingKey, JSON.stringify(pending));
      store.set({ ...now, pending, refusal: undefined, ended: undefined });
      transmit();
      return true;
    },
    dismissRefusal: () => change((now) => ({ ...now, refusal: undefined })),
    leaveEnded: () => change((now) => ({ ...now, ended: undefined })),
  };
}
