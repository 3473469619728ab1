import { describe, expect, test } from "vitest";
import { newPursuit, type Settings } from "../src/logic/begin";
import { mayBranch } from "../src/logic/ranked";
import { nowOf, viewOf } from "./samples";

const chosen: Settings = {
  difficulty: "tough",
  timers: true,
  hints: true,
  ranked: false,
  daily: false,
  seed: 7,
};

describe("what the server is asked for", () => {
  test("in practice: what was chosen; a day goes before a seed", () => {
    expect(newPursuit("s", chosen)).toEqual({
      scenario: "s",
      difficulty: "tough",
      timers: true,
      hints: true,
      seed: 7,
    });
    expect(newPursuit("s", { ...chosen, daily: true })).toMatchObject({ daily: true });
    expect(newPursuit("s", { ...chosen, daily: true })).not.toHaveProperty("seed");
    expect(newPursuit("s", { ...chosen, seed: "none" })).not.toHaveProperty("seed");
  });

  test("ranked: neither hints nor a day nor a seed, whatever was chosen before", () => {
    expect(newPursuit("s", { ...chosen, ranked: true, daily: true })).toEqual({
      scenario: "s",
      difficulty: "tough",
      timers: true,
      ranked: true,
    });
  });
});

describe("another try from an earlier moment", () => {
  const closed = nowOf({ closed: { ending: { id: "e", kind: "open", title: "Open", verdict: "" } } });

  test("there is none of a ranked attempt that runs", () => {
    expect(mayBranch(viewOf({ mode: "ranked" }))).toBe(false);
    expect(mayBranch(viewOf({ mode: "ranked", now: closed }))).toBe(true);
    expect(mayBranch(viewOf())).toBe(true);
  });
});
