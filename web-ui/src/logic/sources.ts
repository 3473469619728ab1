import type { Entry, EntryOf } from "../wire/types";

/** What was read, by source. */
export function readings(entries: readonly Entry[]): Map<string, EntryOf<"researched">> {
  const result = new Map<string, EntryOf<"researched">>();
  for (const entry of entries) if (entry.kind === "researched") result.set(entry.source, entry);
  return result;
}

/** Where each fact was found: the source's name, or the id of the person who told it. */
export function factsBySource(entries: readonly Entry[]): Map<string, { source?: string; person?: string }> {
  const result = new Map<string, { source?: string; person?: string }>();
  for (const entry of entries) {
    if (entry.kind === "researched" || entry.kind === "deed-done") {
      for (const fact of entry.found) result.set(fact.id, { source: entry.name });
    }
    if (entry.kind === "revealed") {
      for (const fact of entry.facts) if (!result.has(fact.id)) result.set(fact.id, { person: entry.person });
    }
  }
  return result;
}
