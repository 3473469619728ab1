/** As much of a browser's storage as is used. */
export interface Keep {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
}

/** Storage that is off or full must not stop anybody from practising: then it lasts as long as the page. */
export function createKeep(storage: () => Storage): Keep {
  const memory = new Map<string, string>();
  function real(): Storage | undefined {
    try {
      return storage();
    } catch {
      return undefined;
    }
  }
  return {
    get(key) {
      return memory.get(key) ?? real()?.getItem(key) ?? undefined;
    },
    set(key, value) {
      try {
        const store = real();
        if (!store) throw new Error("no storage");
        store.setItem(key, value);
        memory.delete(key);
      } catch {
        memory.set(key, value);
      }
    },
    remove(key) {
      memory.delete(key);
      try {
        real()?.removeItem(key);
      } catch {
        // nothing was kept
      }
    },
    keys() {
      const store = real();
      const kept = store ? Array.from({ length: store.length }, (_, at) => store.key(at) ?? "") : [];
      return [...new Set([...kept, ...memory.keys()])];
    },
  };
}

export const local = createKeep(() => localStorage);
export const session = createKeep(() => sessionStorage);
