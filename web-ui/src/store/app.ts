import { createHttp } from "../wire/http";
import type { Socket } from "../wire/live";
import type { PursuitDeps } from "./pursuit";
import { local, session } from "./storage";
import { createStore } from "./store";

/** What the screens share: the wire, and whether there is a network at all. */
export const http = createHttp();

export const network = createStore(navigator.onLine);
addEventListener("online", () => network.set(true));
addEventListener("offline", () => network.set(false));

function open(): Socket {
  const address = new URL("/api/v1/live", location.href);
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  return new WebSocket(address, "secondcall.v1") as unknown as Socket;
}

function newId(): string {
  // randomUUID needs a secure context, and a trainer's laptop on the local network is none.
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, at) => {
    const fixed = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte;
    return fixed.toString(16).padStart(2, "0");
  });
  const part = (from: number, to: number) => hex.slice(from, to).join("");
  return `${part(0, 4)}-${part(4, 6)}-${part(6, 8)}-${part(8, 10)}-${part(10, 16)}`;
}

export const deps: PursuitDeps = {
  http,
  open,
  newId,
  local,
  session,
  random: Math.random,
  online: () => navigator.onLine,
};
