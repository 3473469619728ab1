import { describe, expect, test } from "vitest";
import { curly, typeset } from "../src/wire/typeset";
import { said } from "./samples";

describe("authored quotes", () => {
  test.each([
    ["It's Robin, isn't it?", "It’s Robin, isn’t it?"],
    ['You took it without a "but".', "You took it without a “but”."],
    ['Innkeeping: "The phone rings out", by D. Pike', "Innkeeping: “The phone rings out”, by D. Pike"],
    ["the builders' merchants", "the builders’ merchants"],
    ["He said 'ring me', and meant it", "He said ‘ring me’, and meant it"],
    ["Nothing to set", "Nothing to set"],
  ])("%s", (typed, printed) => {
    expect(curly(typed)).toBe(printed);
    expect([...curly(typed)]).toHaveLength([...typed].length);
  });

  test("are set wherever they stand, but never in the trainee's own words", () => {
    const entries = [said(3, "imke", "That's it."), said(4, "trainee", "It's me")];
    const [theirs, mine] = typeset({ entries }).entries;
    expect(theirs).toMatchObject({ text: "That’s it." });
    expect(mine).toEqual(entries[1]);
  });
});
