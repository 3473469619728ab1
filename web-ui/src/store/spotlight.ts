import { createStore, type Store } from "./store";

/** The criterion that the trainee points at, on either side of a debrief; the other side lights up. */
export type Spotlight = Store<string | undefined>;

export function createSpotlight(): Spotlight {
  return createStore<string | undefined>(undefined);
}

/**
 * What makes an element light a criterion while it is pointed at or has the focus. A pointer that leaves gives the
 * light back to what has the focus, so that a mark that was gone to stays lit when its words scroll away.
 */
export function lights(spotlight: Spotlight, criterion: string) {
  const on = () => spotlight.set(criterion);
  const off = () => spotlight.set(undefined);
  const leave = () => {
    const focused = document.activeElement?.closest<HTMLElement>("[data-criterion]");
    spotlight.set(focused?.dataset.criterion);
  };
  return { "data-criterion": criterion, onMouseEnter: on, onMouseLeave: leave, onFocus: on, onBlur: off };
}
