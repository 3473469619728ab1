import { WireError } from "../wire/http";
import { createStore, type Store } from "./store";

/** Something fetched: on its way, here, or not to be had. What was here stays while it is fetched again. */
export type Resource<T> =
  | { phase: "loading" }
  | { phase: "ready"; value: T; refreshing: boolean }
  | { phase: "failed"; error: WireError };

export interface Fetched<T> {
  store: Store<Resource<T>>;
  load(): void;
  stop(): void;
}

export function createFetched<T>(fetcher: (signal: AbortSignal) => Promise<T>): Fetched<T> {
  const store = createStore<Resource<T>>({ phase: "loading" });
  let running: AbortController | undefined;
  return {
    store,
    load() {
      running?.abort();
      const mine = new AbortController();
      running = mine;
      store.update((now) => (now.phase === "ready" ? { ...now, refreshing: true } : { phase: "loading" }));
      fetcher(mine.signal).then(
        (value) => {
          if (!mine.signal.aborted) store.set({ phase: "ready", value, refreshing: false });
        },
        (cause: unknown) => {
          if (mine.signal.aborted) return;
          const error = cause instanceof WireError ? cause : new WireError({ code: "failed", status: 0 });
          store.set({ phase: "failed", error });
        },
      );
    },
    stop() {
      running?.abort();
    },
  };
}
