import { describe, expect, test } from "vitest";
import { beside, changed, marksAt } from "../src/logic/beside";
import type { Debrief, Entry, Mark } from "../src/wire/types";
import { began, ended, opened, said } from "./samples";

const call = (...lines: Entry[]): Entry[] => [began, opened(2, 1), ...lines, ended(90)];

function mark(criterion: string, result: Mark["result"], turn: number): Mark {
  return {
    criterion,
    skill: "courtesy",
    statement: `Did ${criterion}.`,
    why: "",
    result,
    points: result === "earned" ? 5 : 0,
    of: 5,
    essential: false,
    because: "",
    reliable: true,
    advice: "",
    sayInstead: "",
    evidence: [{ kind: "turn", turn }],
  };
}

const debriefOf = (...marks: Mark[]) => ({ scorecard: { marks } }) as unknown as Debrief;

describe("two tries beside each other", () => {
  const first = call(said(3, "imke", "Yes?"), said(4, "trainee", "Hello."), said(5, "imke", "Well?"));

  test("part at the first reply that differs", () => {
    const second = call(said(3, "imke", "Yes?"), said(4, "trainee", "Buy this."), said(5, "imke", "No."));
    const { common, apart } = beside(first, second);
    expect(common).toHaveLength(2); // the call, and her first word
    expect(apart).toHaveLength(1);
    expect(apart[0]?.left).toMatchObject({ kind: "exchange", exchange: { mine: { text: "Hello." } } });
    expect(apart[0]?.right).toMatchObject({ kind: "exchange", exchange: { mine: { text: "Buy this." } } });
  });

  test("never part when they are the same", () => {
    expect(beside(first, first).apart).toEqual([]);
  });

  test("keep calls beside calls when one of them read something in between", () => {
    const read: Entry = {
      sequence: 2,
      at: "2026-03-05T09:04:00",
      kind: "researched",
      source: "website",
      name: "Website",
      minutes: 4,
      text: "",
      found: [],
    };
    const { common, apart } = beside([began, read, opened(3, 1), ended(4)], [began, opened(2, 1), ended(3)]);
    expect(common).toEqual([]);
    expect(apart.map((row) => [row.left?.kind, row.right?.kind])).toEqual([
      ["between", undefined],
      ["contact", "contact"],
    ]);
  });

  test("the one that went on longer stands alone at the end", () => {
    const longer = [...first.slice(0, -1), said(6, "trainee", "Goodbye."), ended(91)];
    const { apart } = beside(first, longer);
    expect(apart).toHaveLength(1);
    expect(apart[0]?.left).toBeUndefined();
  });

  test("what was said of a turn later is nothing that a try did", () => {
    const flagged: Entry = {
      sequence: 99,
      at: "2026-03-05T09:12:00",
      kind: "flagged",
      turn: 4,
      meant: "thank",
    };
    expect(beside(first, [...first, flagged]).apart).toEqual([]);
  });
});

describe("what it changed", () => {
  test("only what came out otherwise is told", () => {
    const both = changed(
      debriefOf(mark("thanked", "earned", 4), mark("looked", "missed", 4)),
      debriefOf(mark("thanked", "missed", 6), mark("looked", "missed", 6)),
    );
    expect(both.map((one) => one.left.criterion)).toEqual(["thanked"]);
  });

  test("marks stand at the turns they rest on", () => {
    expect(marksAt([mark("thanked", "earned", 4), mark("looked", "missed", 4)]).get(4)).toHaveLength(2);
  });
});
