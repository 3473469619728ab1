import { path } from "./router";
import { session } from "./storage";
import { createStore } from "./store";

/** Whose account is gone: somebody's own, or a guest's. */
export type Farewell = "account" | "guest";

const KEY = "farewell";

/** Is told by the page that comes next, which begins anew and knows nothing else of it. */
export function sayFarewell(whose: Farewell) {
  session.set(KEY, whose);
}

function take(): Farewell | undefined {
  const whose = session.get(KEY);
  session.remove(KEY);
  return whose === "account" || whose === "guest" ? whose : undefined;
}

/** What was just erased; told once, until another screen is opened. */
export const farewell = createStore(take());

path.subscribe(() => farewell.set(undefined));
