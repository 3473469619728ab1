import { createAssignments } from "../wire/assignments";
import type { AllForMe } from "../wire/types";
import { createStore } from "./store";

export const assignments = createAssignments();

/** What whoever is signed in is asked to play; unknown until the server has said so. */
export const forMe = createStore<AllForMe | undefined>(undefined);

/** Asks again; where that fails, what was known stays. */
export function refreshForMe(): Promise<void> {
  return assignments.forMe().then(
    (now) => forMe.set(now),
    () => undefined,
  );
}
