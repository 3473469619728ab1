import { describe, expect, test } from "vitest";
import { chart, series } from "../src/logic/chart";
import { contactsOf, lastWords, onTheLine, openContact, pieces } from "../src/logic/contacts";
import { happenings, latest } from "../src/logic/describe";
import { looksOf } from "../src/logic/portrait";
import { minuteOfDay, secondsToSay, stopwatch } from "../src/logic/time";
import { parseRoute } from "../src/store/router";
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
      "You rang Imke Brandt, who hung up.",
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
