import { useSyncExternalStore } from "react";
import type { Store } from "./store";

/** The whole of a store's value; the component renders again when it changes. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}
