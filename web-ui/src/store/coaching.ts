import { createCoaching } from "../wire/coaching";
import { createStore } from "./store";

export const coaching = createCoaching();

/** How many debriefs hold something new; none while it is not known. */
export const news = createStore(0);

/** Asks again; where that fails, what was known stays. */
export function learnNews() {
  coaching.threads().then(
    ({ unread }) => news.set(unread),
    () => undefined,
  );
}
