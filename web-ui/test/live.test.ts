import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createLive, type Link, retryMillis } from "../src/wire/live";
import type { LiveMessage } from "../src/wire/types";
import { FakeSocket } from "./sockets";

let sockets: FakeSocket[];
let links: Link[];
let heard: LiveMessage[];
let ups: number;
let online: boolean;

const live = () =>
  createLive({
    open: () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket;
    },
    onUp: () => {
      ups++;
    },
    onMessage: (message) => heard.push(message),
    onLink: (link) => links.push(link),
    random: () => 0.5,
    online: () => online,
  });

const last = () => sockets.at(-1) as FakeSocket;

beforeEach(() => {
  vi.useFakeTimers();
  sockets = [];
  links = [];
  heard = [];
  ups = 0;
  online = true;
});
afterEach(() => vi.useRealTimers());

describe("retries", () => {
  test("wait longer each time, never longer than fifteen seconds, and never the same for all", () => {
    expect(retryMillis(0, 0)).toBe(200);
    expect(retryMillis(0, 1)).toBe(400);
    expect(retryMillis(3, 0.5)).toBe(2400);
    expect(retryMillis(50, 1)).toBe(15_000);
    expect(retryMillis(2, 0.1)).not.toBe(retryMillis(2, 0.9));
  });

  test("a lost socket is opened again, and whoever uses it is told to attach again", () => {
    const line = live();
    line.start();
    last().onopen?.();
    last().onclose?.();
    expect(links).toEqual(["connecting", "retrying"]);
    vi.advanceTimersByTime(15_000);
    expect(sockets).toHaveLength(2);
    last().onopen?.();
    expect(ups).toBe(2);
  });

  test("an accepted socket that says nothing does not reset the wait", () => {
    const line = live();
    line.start();
    for (let at = 0; at < 4; at++) {
      last().onopen?.();
      last().onclose?.();
      vi.advanceTimersByTime(15_000);
    }
    expect(line.failures()).toBe(4);
  });

  test("a message resets it", () => {
    const line = live();
    line.start();
    last().onclose?.();
    vi.advanceTimersByTime(15_000);
    last().onopen?.();
    last().onmessage?.({ data: '{"v":1,"type":"pong"}' });
    expect(line.failures()).toBe(0);
    expect(links.at(-1)).toBe("up");
  });

  test("offline it does not try, and comes back with the network at once", () => {
    const line = live();
    line.start();
    online = false;
    last().onclose?.();
    vi.advanceTimersByTime(60_000);
    expect(sockets).toHaveLength(1);
    expect(links.at(-1)).toBe("offline");
    online = true;
    line.nudge();
    expect(sockets).toHaveLength(2);
  });

  test("a server that says it goes away is called restarting until it is back", () => {
    const line = live();
    line.start();
    last().onopen?.();
    last().onmessage?.({ data: '{"v":1,"type":"going-away"}' });
    vi.advanceTimersByTime(400);
    last().onclose?.();
    expect(links.at(-1)).toBe("restarting");
    line.stop();
  });

  test("a stopped line stays stopped", () => {
    const line = live();
    line.start();
    line.stop();
    vi.advanceTimersByTime(60_000);
    expect(sockets).toHaveLength(1);
    expect(last().closed).toBe(true);
  });
});

describe("a line that has gone deaf", () => {
  test("is noticed by an unanswered ping", () => {
    const line = live();
    line.start();
    last().onopen?.();
    vi.advanceTimersByTime(20_000);
    expect(last().sent.at(-1)).toBe('{"v":1,"type":"ping"}');
    vi.advanceTimersByTime(10_000);
    expect(links.at(-1)).toBe("retrying");
    line.stop();
  });

  test("is kept when the ping is answered", () => {
    const line = live();
    line.start();
    last().onopen?.();
    for (let at = 0; at < 5; at++) {
      vi.advanceTimersByTime(20_000);
      last().onmessage?.({ data: '{"v":1,"type":"pong"}' });
    }
    expect(sockets).toHaveLength(1);
    line.stop();
  });
});

test("what it does not understand is left alone", () => {
  const line = live();
  line.start();
  last().onopen?.();
  last().onmessage?.({ data: "no json" });
  last().onmessage?.({ data: new ArrayBuffer(2) });
  last().onmessage?.({ data: "[1,2]" });
  expect(heard).toEqual([]);
  line.stop();
});
