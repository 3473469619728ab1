import type { View } from "../wire/types";

/** Whether there can be another try from a moment of it: of a ranked or an assigned attempt only once it is over. */
export function mayBranch({ mode, now }: Pick<View, "mode" | "now">): boolean {
  return mode === "practice" || now.closed !== undefined;
}
