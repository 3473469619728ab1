import { describe, expect, test } from "vitest";
import { chart, series } from "../src/logic/chart";
import { contactsOf, lastWords, onTheLine, openContact, pieces } from "../src/logic/contacts";
import { happenings, latest } from "../src/logic/describe";
import { evidenceSentence } from "../src/logic/evidence";
import { badgeText, fromTo, isShaky, shownValue, trustIn } from "../src/logic/hearing";
import { looksOf } from "../src/logic/portrait";
import { minuteOfDay, secondsToSay, stopwatch } from "../src/logic/time";
import { parseRoute, paths } from "../src/store/router";
import { t } from "../src/text";
import type { Entry } from "../src/wire/types";
import { began, ended, nowOf, opened, said } from "./samples";

describe("contacts", () => {
  const entries = [
    began,
    opened(2, 1),
    said(3, "imke", "Yes?"),
    said(4, "tom", "Tom here."),
    ended(5),
    opened(6, 2),
  ];

  test("are put together from what happened", () => {
    expect(contactsOf(entries).map((contact) => contact.inside.length)).toEqual([2, 0]);
    expect(pieces(entries).map((piece) => piece.kind)).toEqual(["between", "contact", "contact"]);
  });

  test("the one without an end is under way", () => {
    expect(openContact(entries)?.contact).toBe(2);
    expect(openContact(entries.slice(0, 5))).toBeUndefined();
  });

  test("whoever spoke last is on the line, so that being put through shows", () => {
    const [first, second] = contactsOf(entries);
    expect(first && onTheLine(first)).toBe("tom");
    expect(second && onTheLine(second)).toBe("imke");
  });

  test("several lines that came at once are their last words together, those of an earlier speaker are not", () => {
    const [contact] = contactsOf([
      opened(2, 1),
      said(3, "trainee", "Hello"),
      said(4, "imke", "One moment."),
      said(5, "tom", "Tom here."),
      said(6, "tom", "Who is this?"),
      said(7, "trainee", "Good morning"),
    ]);
    expect(contact && lastWords(contact).map((line) => line.text)).toEqual(["Tom here.", "Who is this?"]);
  });

  test("read as sentences", () => {
    expect(happenings(entries, nowOf().people).map((one) => one.text)).toEqual([
      "The pursuit began.",
      "You rang Imke Brandt, who ended the call.",
      "You rang Imke Brandt.",
    ]);
  });

  test("a promise is called by what was promised, also when it was broken", () => {
    const at = "2026-03-06T12:00:00";
    const told = happenings(
      [
        began,
        {
          sequence: 2,
          at,
          kind: "promise-made",
          promise: "p",
          byTrainee: true,
          person: "imke",
          text: "ring back",
          from: at,
          to: at,
          channel: "call",
        },
        { sequence: 3, at, kind: "promise-broken", promise: "p" },
      ],
      nowOf().people,
    );
    expect(told.at(-1)?.text).toBe("Not done in the time that was asked: ring back.");
  });

  test("what came last is told together", () => {
    const at = "2026-03-06T12:00:00";
    const entries: Entry[] = [
      began,
      { sequence: 2, at, kind: "waited", from: began.at, to: at },
      { sequence: 3, at, kind: "introduced", person: "imke" },
    ];
    expect(latest(entries, nowOf().people).map((one) => one.sequence)).toEqual([2, 3]);
  });
});

describe("time", () => {
  test("goes by words in a call: 150 a minute", () => {
    expect(secondsToSay(Array(150).fill("word").join(" "))).toBeCloseTo(60);
    expect(secondsToSay("  ")).toBe(0);
  });

  test("is shown as telephones show it", () => {
    expect(stopwatch(0)).toBe("0:00");
    expect(stopwatch(65.4)).toBe("1:05");
  });

  test("minutes of a day, with or without the date", () => {
    expect(minuteOfDay("08:30")).toBe(510);
    expect(minuteOfDay("2026-03-03T08:30:00")).toBe(510);
  });
});

describe("portraits", () => {
  test("are the same for the same person, for ever", () => {
    expect(looksOf("prove-it/pauline")).toEqual(looksOf("prove-it/pauline"));
  });

  test("differ between people", () => {
    const looks = Array.from({ length: 60 }, (_, at) => JSON.stringify(looksOf(`scenario/person-${at}`)));
    expect(new Set(looks).size).toBe(60);
  });
});

describe("charts", () => {
  test("leave out tries that did not call for a skill", () => {
    const tries = [
      { pursuit: "a", scenario: "s", at: "2026-01-01T00:00:00Z", overall: 50, research: 40 },
      { pursuit: "b", scenario: "s", at: "2026-01-02T00:00:00Z", overall: 60 },
    ];
    expect(series(tries, "research").map((point) => point.score)).toEqual([40]);
  });

  test("a better score lies higher, and one alone in the middle", () => {
    const { points } = chart([10, 90]);
    expect(points[1]?.y).toBeLessThan(points[0]?.y ?? 0);
    expect(chart([50]).points[0]?.x).toBe(161);
  });
});

describe("addresses", () => {
  test.each([
    ["/", { name: "shelf" }],
    ["/progress", { name: "progress" }],
    ["/scenarios/prove-it", { name: "briefing", scenario: "prove-it" }],
    ["/pursuits/p1", { name: "pursuit", pursuit: "p1" }],
    ["/pursuits/p1/debrief", { name: "debrief", pursuit: "p1" }],
    ["/pursuits/p1/else", { name: "missing" }],
    ["/pursuits/%E0%A4%A", { name: "pursuit", pursuit: "%E0%A4%A" }],
    ["/nowhere", { name: "missing" }],
  ])("%s", (address, route) => {
    expect(parseRoute(address)).toEqual(route);
  });
});

describe("how far a hearing can be trusted", () => {
  const blame = { move: "blame", label: "blame" };

  test("is a word beside the mark", () => {
    expect(badgeText({ kind: "heard", grade: "reliable" })).toBe("Heard reliably");
    expect(badgeText({ kind: "heard", grade: "weak" })).toBe("Often misheard");
    expect(badgeText({ kind: "heard", grade: "unsure" })).toBe("Hard to make out");
    expect(badgeText({ kind: "listened-for", grade: "weak" })).toBe("Often missed by the ear");
    expect(badgeText({ kind: "counted", grade: "reliable" })).toBe("Counted, not heard");
    expect(badgeText({ kind: "compared", grade: "unmeasured" })).toBe("Not measured");
  });

  test("every kind and grade has its word, and a sentence for what the mark rests on", () => {
    for (const kind of ["heard", "listened-for", "compared", "counted"] as const) {
      expect(t(`heard-badge.rests-${kind}`)).not.toBe("");
      for (const grade of ["reliable", "fair", "weak", "unsure", "unmeasured"] as const) {
        expect(badgeText({ kind, grade })).not.toContain("-");
      }
    }
  });

  test("is a measured figure for whoever asks", () => {
    expect(trustIn("heard", { ...blame, grade: "weak", right: 27, of: 38 })).toBe(
      "Blame: right 27 of 38 times when it was heard with certainty",
    );
    expect(trustIn("listened-for", { ...blame, grade: "fair", right: 36, of: 58 })).toBe(
      "Blame: noticed 36 of 58 times",
    );
    expect(trustIn("heard", { ...blame, grade: "unsure", confidence: 0.4, asked: 0.6 })).toBe(
      "Blame: this time with a confidence of 0.40; 0.60 is asked for",
    );
    expect(
      trustIn("heard", { move: "name-a-day", label: "a day named", grade: "unmeasured", confidence: 1 }),
    ).toBe("A day named: there is no figure for it");
  });

  test("is in doubt only where something was heard", () => {
    expect(isShaky({ kind: "heard", grade: "weak" })).toBe(true);
    expect(isShaky({ kind: "heard", grade: "fair" })).toBe(false);
    expect(isShaky({ kind: "listened-for", grade: "weak" })).toBe(false);
  });

  test("figures are told with their intervals", () => {
    const figure = { value: 0.711, low: 0.553, high: 0.83 };
    expect(shownValue(figure)).toBe("0.71");
    expect(fromTo(figure)).toBe("0.55 to 0.83");
    expect(shownValue(figure, true)).toBe("71%");
    expect(fromTo(figure, true)).toBe("55 to 83%");
  });

  test("the page is reached by its address, and at one move", () => {
    expect(parseRoute("/hearing")).toEqual({ name: "hearing" });
    expect(parseRoute("/hearing/blame")).toEqual({ name: "missing" });
    expect(paths.hearing()).toBe("/hearing");
    expect(paths.hearing("blame")).toBe("/hearing#move-blame");
  });
});

describe("what a mark rests on", () => {
  const text = "After all the messages I left, nobody rang me back.";
  const places = {
    said: new Map([
      [4, text],
      [5, "[erased]"],
    ]),
    happened: new Map(),
    at: new Map(),
  };
  const words = (turn: number, move?: string) =>
    ({ kind: "words", turn, span: { start: 0, end: 28 }, what: "blame", ...(move && { move }) }) as const;
  const whole = ({ before, strong, after }: ReturnType<typeof evidenceSentence>) => before + strong + after;

  test("names the move and the words", () => {
    const sentence = evidenceSentence(words(4, "blame"), places);
    expect(whole(sentence)).toBe("Heard blame in “After all the messages I left”");
    expect(sentence.strong).toBe("blame");
  });

  test("a fact is named by its label", () => {
    expect(whole(evidenceSentence(words(4), places))).toBe(
      "Heard “blame” in “After all the messages I left”",
    );
  });

  test("words that are gone leave the move", () => {
    const gone = { ...words(5, "blame"), span: { start: 20, end: 28 } };
    expect(whole(evidenceSentence(gone, places))).toBe("Heard blame");
  });
});
