import type { Difficulty, NewPursuit } from "../wire/types";

/** What a link to a briefing can carry: how hard the people are, and which days and moods. */
export interface Wish {
  difficulty?: Difficulty | undefined;
  /** As it was written; whether it is a seed is seen where it is used. */
  seed?: string | undefined;
}

export const DIFFICULTIES: readonly Difficulty[] = ["gentle", "realistic", "tough"];
const GREATEST_SEED = Number.MAX_SAFE_INTEGER;

/** A seed as it was typed: a whole number, nothing yet, or something else. */
export function seedOf(typed: string): number | "none" | "wrong" {
  const text = typed.trim();
  if (text === "") return "none";
  const seed = Number(text);
  return Number.isInteger(seed) && seed >= 0 && seed <= GREATEST_SEED ? seed : "wrong";
}

/** Reads what a link carries; what it does not know it passes over. */
export function wishOf(search: string): Wish {
  const asked = new URLSearchParams(search);
  const seed = asked.get("seed") ?? undefined;
  const difficulty = DIFFICULTIES.find((one) => one === asked.get("difficulty"));
  return { difficulty, seed };
}

/** What is chosen before a pursuit begins. */
export interface Settings {
  difficulty: Difficulty;
  timers: boolean;
  hints: boolean;
  ranked: boolean;
  daily: boolean;
  /** As {@link seedOf} reads it. */
  seed: number | "none";
}

/** What the server is asked for. A ranked attempt has luck that nobody chooses, and no hints. */
export function newPursuit(scenario: string, chosen: Settings): NewPursuit {
  const { difficulty, timers, hints, ranked, daily, seed } = chosen;
  if (ranked) return { scenario, difficulty, timers, ranked };
  const asked: NewPursuit = { scenario, difficulty, timers, hints };
  if (daily) asked.daily = true;
  else if (seed !== "none") asked.seed = seed;
  return asked;
}

/** The part of an address that carries a wish; empty for none. */
export function searchOf({ difficulty, seed }: Wish): string {
  const search = new URLSearchParams();
  if (difficulty !== undefined) search.set("difficulty", difficulty);
  if (seed !== undefined) search.set("seed", seed);
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

/** The link that a class is given. It begins at the front door, so that it can be read out. */
export function classLink(origin: string, scenario: string, wish: Wish): string {
  return `${origin}/?scenario=${encodeURIComponent(scenario)}${searchOf(wish).replace("?", "&")}`;
}

/** Where a link for a class leads; nothing where the address is no such link. */
export function classLinkTarget(path: string, search: string): string | undefined {
  const scenario = new URLSearchParams(search).get("scenario");
  if (path !== "/" || scenario === null || scenario === "") return undefined;
  return `/scenarios/${encodeURIComponent(scenario)}${searchOf(wishOf(search))}`;
}
