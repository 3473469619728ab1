import { describe, expect, test } from "vitest";
import { classLink, classLinkTarget, seedOf, wishOf } from "../src/logic/begin";

describe("a seed as it was typed", () => {
  test("is a whole number that every reader keeps exact", () => {
    expect(seedOf(" 7 ")).toBe(7);
    expect(seedOf("0")).toBe(0);
    expect(seedOf("")).toBe("none");
    for (const wrong of ["-1", "1.5", "seven", "9007199254740993"]) expect(seedOf(wrong)).toBe("wrong");
  });
});

describe("the link for a class", () => {
  const link = classLink("https://desk.example", "prove-it", { difficulty: "tough", seed: "7" });

  test("carries scenario, difficulty and seed from the front door to the briefing", () => {
    expect(link).toBe("https://desk.example/?scenario=prove-it&difficulty=tough&seed=7");
    const { pathname, search } = new URL(link);
    const target = classLinkTarget(pathname, search);
    expect(target).toBe("/scenarios/prove-it?difficulty=tough&seed=7");
    expect(wishOf(target?.slice(target.indexOf("?")) ?? "")).toEqual({ difficulty: "tough", seed: "7" });
  });

  test("other addresses are left as they are", () => {
    expect(classLinkTarget("/", "")).toBeUndefined();
    expect(classLinkTarget("/progress", "?scenario=prove-it")).toBeUndefined();
  });

  test("a difficulty that there is not is passed over; a seed that is none is shown to be mended", () => {
    expect(wishOf("?difficulty=brutal&seed=x")).toEqual({ difficulty: undefined, seed: "x" });
  });
});
