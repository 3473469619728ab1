import { describe, expect, test } from "vitest";
import { layOut, placeOf } from "../src/logic/timeline";
import type { Entry } from "../src/wire/types";
import { began, horizon, nowOf, opened } from "./samples";

describe("where a moment lies on the timeline", () => {
  test("business days share the width, days off have none", () => {
    expect(placeOf(horizon, "2026-03-05T07:00:00")).toBe(0);
    expect(placeOf(horizon, "2026-03-06T07:00:00")).toBe(0.25);
    expect(placeOf(horizon, "2026-03-09T07:00:00")).toBe(0.5);
  });

  test("the middle of the day lies in the middle of its column", () => {
    expect(placeOf(horizon, "2026-03-05T13:00:00")).toBeCloseTo(0.125, 5);
  });

  test("before opening is still seen, and the small hours are not left of their day", () => {
    const early = placeOf(horizon, "2026-03-06T07:45:00");
    expect(early).toBeGreaterThan(0.25);
    expect(early).toBeLessThan(placeOf(horizon, "2026-03-06T08:30:00"));
    expect(placeOf(horizon, "2026-03-06T02:00:00")).toBe(0.25);
  });

  test("a day off is the seam before the next business day", () => {
    expect(placeOf(horizon, "2026-03-07T12:00:00")).toBe(0.5);
    expect(placeOf(horizon, "2026-03-08T20:00:00")).toBe(0.5);
  });

  test("time never runs backwards on it", () => {
    const times = [
      "05T06:00",
      "05T09:00",
      "05T18:59",
      "05T23:00",
      "06T09:00",
      "07T10:00",
      "09T08:00",
      "10T17:00",
    ];
    const places = times.map((time) => placeOf(horizon, `2026-03-${time}:00`));
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test("what lies beyond the horizon is at its end", () => {
    expect(placeOf(horizon, "2026-04-01T09:00:00")).toBe(1);
  });
});

describe("the layout", () => {
  const read: Entry = {
    sequence: 4,
    at: "2026-03-06T10:00:00",
    kind: "researched",
    source: "site",
    name: "Site",
    minutes: 4,
    text: "",
    found: [],
  };

  test("has a lane for calls and research, and for what was used or can be", () => {
    const voicemail: Entry = { ...opened(5, 2), channel: "voicemail" } as Entry;
    expect(layOut(horizon, [began], nowOf()).lanes).toEqual(["call", "research"]);
    expect(layOut(horizon, [began, voicemail], nowOf()).lanes).toEqual(["call", "voicemail", "research"]);
  });

  test("every contact and every reading is a mark in its lane", () => {
    const { marks } = layOut(horizon, [began, opened(2, 1), read], nowOf());
    expect(marks.map((mark) => [mark.lane, mark.entry.sequence])).toEqual([
      ["call", 2],
      ["research", 4],
    ]);
  });

  test("marks that would hide each other are moved apart, marks apart are not", () => {
    const entries = [
      opened(2, 1, "2026-03-06T09:00:00"),
      opened(3, 2, "2026-03-06T09:05:00"),
      opened(4, 3, "2026-03-09T15:00:00"),
    ];
    const { marks } = layOut(horizon, entries, nowOf(), 0.05);
    const [first, second, third] = marks.map((mark) => mark.x);
    expect(first).toBe(placeOf(horizon, "2026-03-06T09:00:00"));
    expect(second).toBeCloseTo((first ?? 0) + 0.05, 5);
    expect(third).toBe(placeOf(horizon, "2026-03-09T15:00:00"));
  });

  test("several calls within minutes stay several marks, within their day, and now is not before the last", () => {
    const entries = [2, 3, 4].map((sequence) => opened(sequence, sequence, "2026-03-05T09:24:00"));
    const { marks, now } = layOut(horizon, entries, nowOf({ clock: "2026-03-05T09:27:00" }), 0.05);
    const places = marks.map((mark) => mark.x);
    expect(places[1]).toBeCloseTo((places[0] ?? 0) + 0.05, 5);
    expect(places[2]).toBeCloseTo((places[1] ?? 0) + 0.05, 5);
    expect(Math.max(...places)).toBeLessThan(0.25);
    expect(now).toBe(places[2]);
  });

  test("late in a day they make room to the left, and more than a day can hold share it", () => {
    const late = [2, 3].map((sequence) => opened(sequence, sequence, "2026-03-05T18:50:00"));
    const two = layOut(horizon, late, nowOf(), 0.05).marks.map((mark) => mark.x);
    expect(two.map((x) => Number(x.toFixed(4)))).toEqual([0.175, 0.225]);
    const many = Array.from({ length: 10 }, (_, at) => opened(at + 2, at + 2, "2026-03-05T10:00:00"));
    const ten = layOut(horizon, many, nowOf(), 0.05).marks.map((mark) => mark.x);
    expect(ten.map((x) => Number(x.toFixed(4)))).toEqual(
      Array.from({ length: 10 }, (_, at) => Number((0.0125 + at * 0.025).toFixed(4))),
    );
  });

  test("an open promise lies ahead, as wide as its time", () => {
    const { promises } = layOut(
      horizon,
      [],
      nowOf({
        promises: [
          {
            promise: "back",
            byTrainee: true,
            person: "imke",
            text: "ring back",
            from: "2026-03-06T07:00:00",
            to: "2026-03-09T07:00:00",
            channel: "call",
            with: [],
            attendable: false,
          },
        ],
      }),
    );
    expect(promises[0]?.x).toBe(0.25);
    expect(promises[0]?.width).toBe(0.25);
  });
});
