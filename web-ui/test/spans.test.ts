import { describe, expect, test } from "vitest";
import { furtherMarks, segments } from "../src/logic/highlights";
import { toUtf16 } from "../src/logic/spans";
import { wholeWords } from "../src/logic/words";

const cut = (text: string, start: number, end: number) => {
  const at = toUtf16(text, { start, end });
  return text.slice(at.start, at.end);
};

describe("spans are code points, and strings are UTF-16", () => {
  test("plain text is cut where the numbers say", () => {
    expect(cut("thank you, Dana", 0, 9)).toBe("thank you");
  });

  test("an emoji before the span counts once", () => {
    expect(cut("🙂 that is on me 🙂.", 2, 15)).toBe("that is on me");
  });

  test("an emoji of several code points is several", () => {
    const family = "👩‍👧";
    expect(cut(`${family} thanks`, 4, 10)).toBe("thanks");
  });

  test("accents and other scripts cut right", () => {
    expect(cut("Grüße, José 𝒳 merci", 14, 19)).toBe("merci");
  });

  test("a span beyond an erased text is empty or cut off", () => {
    expect(cut("[erased]", 40, 60)).toBe("");
    expect(cut("[erased]", 4, 60)).toBe("sed]");
  });
});

const mark = (criterion: string, start: number, end: number) => ({
  criterion,
  skill: "research" as const,
  statement: criterion,
  what: criterion,
  span: { start, end },
});

describe("highlights overlap without losing a word", () => {
  const text = "your 🌱 garden centres lose four in ten calls";

  test("a text without highlights is one segment", () => {
    expect(segments(text, [])).toEqual([{ text, highlights: [] }]);
  });

  test("the segments together are the text", () => {
    const cuts = segments(text, [mark("a", 0, 21), mark("b", 7, 30), mark("c", 7, 21)]);
    expect(cuts.map((segment) => segment.text).join("")).toBe(text);
  });

  test("where two overlap, the segment carries both", () => {
    const cuts = segments(text, [mark("whole", 0, 43), mark("inner", 7, 21)]);
    const inner = cuts.find((segment) => segment.text === "garden centres");
    expect(inner?.highlights.map((one) => one.criterion)).toEqual(["whole", "inner"]);
  });

  test("highlights that share an edge do not share a segment", () => {
    const cuts = segments("abc, def", [mark("left", 0, 4), mark("right", 4, 8)]);
    expect(cuts.map((segment) => [segment.text, segment.highlights.length])).toEqual([
      ["abc,", 1],
      [" ", 0],
      ["def", 1],
    ]);
  });

  test("an empty span highlights nothing", () => {
    expect(segments("abc", [mark("none", 1, 1)])).toEqual([{ text: "abc", highlights: [] }]);
  });
});

describe("what was heard is shown as whole words", () => {
  const shown = (text: string, start: number, end: number) => {
    const at = wholeWords(text, { start, end });
    return text.slice(at.start, at.end);
  };

  test("a word that was cut is shown whole, at either end", () => {
    const text = "Good morning, it's Robin Ashe at Quillmark.";
    expect(shown(text, 17, 38)).toBe("it's Robin Ashe at Quillmark");
    expect(shown("a builders’ two-way café 🙂 talk", 12, 22)).toBe("two-way café");
  });

  test("words that were not cut stay as they are, without what stands around them", () => {
    expect(shown("Yes, thank you for that", 3, 14)).toBe("thank you");
    expect(shown("Yes, thank you.", 5, 14)).toBe("thank you");
  });

  test("an empty span stays empty", () => {
    expect(shown("thanks", 2, 2)).toBe("");
    expect(shown("[erased]", 40, 60)).toBe("");
  });
});

describe("words with several marks", () => {
  const text = "thank you for the article";

  test("each further mark is told of once, where its words end", () => {
    const all = segments(text, [mark("a", 0, 25), mark("b", 0, 9), mark("a", 14, 25), mark("c", 14, 25)]);
    expect(all.map((_, at) => furtherMarks(all, at).map((one) => one.criterion))).toEqual([["b"], [], ["c"]]);
  });
});
