import type { LiveMessage, LiveRequest } from "./types";
import { typeset } from "./typeset";

/** How things stand between the browser and the server. */
export type Link = "connecting" | "up" | "retrying" | "offline" | "restarting" | "signed-out" | "stopped";

/** As much of a WebSocket as is used, so that a test can hand in its own. */
export interface Socket {
  onopen: (() => void) | null;
  onclose: ((event?: { code: number }) => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  send(text: string): void;
  close(): void;
}

export interface LiveOptions {
  open(): Socket;
  /** The socket is open: attach. Called again after every reconnection. */
  onUp(): void;
  onMessage(message: LiveMessage): void;
  onLink(link: Link): void;
  /** 0 (inclusive) to 1 (exclusive); spreads the retries of many browsers after a restart. */
  random(): number;
  online(): boolean;
}

export interface Live {
  start(): void;
  stop(): void;
  /** Whether it went out; what did not is for the caller to send again after {@link LiveOptions.onUp}. */
  send(request: LiveRequest): boolean;
  /** The network came or went, or the page woke: act on it now instead of at the next retry. */
  nudge(): void;
  /** Failed attempts since the last message. */
  failures(): number;
}

const FIRST_RETRY_MILLIS = 400;
const LONGEST_RETRY_MILLIS = 15_000;
const PING_MILLIS = 20_000;
const DEAF_MILLIS = 10_000;
/** The server closes with it when the session has ended; trying again would change nothing. */
const SESSION_ENDED = 1008;

/** Half of the wait is fixed and half drawn: never at once, never all browsers together. */
export function retryMillis(failures: number, random: number): number {
  const longest = Math.min(LONGEST_RETRY_MILLIS, FIRST_RETRY_MILLIS * 2 ** Math.min(failures, 10));
  return Math.round(longest / 2 + (longest / 2) * random);
}

function isMessage(value: unknown): value is LiveMessage {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** Keeps one socket open for as long as it is wanted. Knows nothing of pursuits. */
export function createLive(options: LiveOptions): Live {
  let socket: Socket | undefined;
  let isOpen = false;
  let wanted = false;
  let failures = 0;
  let leaving = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let ping: ReturnType<typeof setInterval> | undefined;
  let deaf: ReturnType<typeof setTimeout> | undefined;

  function clearTimers() {
    clearTimeout(retry);
    clearInterval(ping);
    clearTimeout(deaf);
    retry = ping = deaf = undefined;
  }

  function drop() {
    const old = socket;
    socket = undefined;
    isOpen = false;
    clearTimers();
    if (old) {
      old.onopen = old.onclose = old.onmessage = null;
      old.close();
    }
  }

  function lost() {
    drop();
    if (!wanted) return;
    if (!options.online()) {
      options.onLink("offline");
      return; // `nudge` comes with the network
    }
    options.onLink(leaving ? "restarting" : "retrying");
    retry = setTimeout(connect, retryMillis(failures, options.random()));
    failures++;
  }

  function beat() {
    send({ v: 1, type: "ping" });
    clearTimeout(deaf);
    deaf = setTimeout(lost, DEAF_MILLIS);
  }

  function connect() {
    drop();
    if (!wanted) return;
    if (!options.online()) {
      options.onLink("offline");
      return;
    }
    if (failures === 0) options.onLink("connecting");
    let opened: Socket;
    try {
      opened = options.open();
    } catch {
      lost();
      return;
    }
    socket = opened;
    opened.onopen = () => {
      isOpen = true;
      ping = setInterval(beat, PING_MILLIS);
      options.onUp();
    };
    opened.onclose = (event) => {
      if (event?.code !== SESSION_ENDED) return lost();
      wanted = false;
      drop();
      options.onLink("signed-out");
    };
    opened.onmessage = (event) => {
      clearTimeout(deaf);
      if (typeof event.data !== "string") return;
      let message: unknown;
      try {
        message = typeset(JSON.parse(event.data));
      } catch {
        return; // newer servers may speak of things that this client does not know
      }
      if (!isMessage(message)) return;
      if (message.type === "going-away") {
        leaving = true;
        lost();
        return;
      }
      // Only an answer proves that the server is back: an accepted socket alone may be a proxy's.
      failures = 0;
      leaving = false;
      options.onLink("up");
      options.onMessage(message);
    };
  }

  function send(request: LiveRequest): boolean {
    if (!socket || !isOpen) return false;
    socket.send(JSON.stringify(request));
    return true;
  }

  return {
    start() {
      if (wanted) return;
      wanted = true;
      connect();
    },
    stop() {
      wanted = false;
      drop();
      options.onLink("stopped");
    },
    send,
    nudge() {
      if (!wanted) return;
      if (!options.online()) lost();
      else if (!socket) connect();
      else if (isOpen) beat();
    },
    failures: () => failures,
  };
}
