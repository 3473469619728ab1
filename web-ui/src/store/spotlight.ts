import { createStore, type Store } from "./store";

/** The criterion that the trainee points at, on either side of a debrief; the other side lights up. */
export type Spotlight = Store<string | undefined>;

export function createSpotlight(): Spotlight {
  return createStore<string | undefined>(undefined);
}

/** What makes an element light a criterion while it is pointed at or has the focus. */
export function lights(spotlight: Spotlight, criterion: string) {
  const on = () => spotlight.set(criterion);
  const off = () => spotlight.set(undefined);
  return { onMouseEnter: on, onMouseLeave: off, onFocus: on, onBlur: off };
}
