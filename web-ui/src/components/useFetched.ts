import { useEffect, useMemo } from "react";
import { useStore } from "../store/react";
import { createFetched, type Resource } from "../store/resource";

/** Fetches when shown, and again when `key` changes. */
export function useFetched<T>(key: string, fetcher: (signal: AbortSignal) => Promise<T>) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when what is fetched is another thing
  const fetched = useMemo(() => createFetched(fetcher), [key]);
  useEffect(() => {
    fetched.load();
    return fetched.stop;
  }, [fetched]);
  const resource: Resource<T> = useStore(fetched.store);
  return { resource, reload: fetched.load };
}
