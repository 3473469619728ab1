import { beginAnew } from "./me";
import { session } from "./storage";

/** Where somebody went to the provider from, and comes back to. */
export type From = "sign-in" | "profile";

const KEY = "openid.from";

export function goToProvider(address: string, from: From) {
  session.set(KEY, from);
  beginAnew(address);
}

/** Told once a way: whoever comes by an address that they kept came from nowhere, and is to sign in. */
export function cameFrom(): From {
  const from = session.get(KEY);
  session.remove(KEY);
  return from === "profile" ? "profile" : "sign-in";
}
