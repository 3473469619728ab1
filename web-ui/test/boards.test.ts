import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { bandsOf, barOf, change, points, quarterOf, situationOf } from "../src/logic/boards";
import { watchBoards } from "../src/store/boards";
import { parseRoute, paths } from "../src/store/router";
import { t } from "../src/text";
import type { BoardPage, BoardPlace, MyStanding, StandingLine } from "../src/wire/types";
import { FakeSocket } from "./sockets";

function place(rank: number, band: number): BoardPlace {
  return {
    rank,
    band,
    name: `P${rank}`,
    team: "North",
    points: 60,
    low: 50,
    high: 70,
    attempts: 6,
    me: false,
  };
}

function line(scenario: string, use: StandingLine["use"] = "form"): StandingLine {
  return {
    pursuit: "p",
    scenario,
    title: scenario,
    difficulty: "realistic",
    begunAt: "2026-11-20T10:00:00Z",
    use,
    score: 60,
    adjustment: 0,
    weight: 0.1,
    gives: 1,
  };
}

const rules = { window: 8, ofScenario: 2, settledFrom: 5, settledScenarios: 3 };

function known(changes: Partial<BoardPage> = {}) {
  return { on: true, staysOut: false, team: "North", rules, ...changes };
}

function mine(changes: Partial<MyStanding> = {}): MyStanding {
  return { points: 60, low: 50, high: 70, inForm: 2, counted: 2, provisional: true, ...changes };
}

describe("bands", () => {
  test("hold neighbours together in the order of the board", () => {
    const bands = bandsOf([place(1, 1), place(2, 1), place(3, 2), place(4, 4)]);
    expect(bands.map(({ band, places }) => [band, places.map((one) => one.rank)])).toEqual([
      [1, [1, 2]],
      [2, [3]],
      [4, [4]],
    ]);
  });

  test("of nobody there are none", () => {
    expect(bandsOf([])).toEqual([]);
  });
});

describe("how somebody stands to a board", () => {
  test("no team, boards off and staying out go before what is missing", () => {
    expect(situationOf(known({ team: "", on: false }), [])).toEqual({ kind: "no-team" });
    expect(situationOf(known({ on: false, staysOut: true }), [])).toEqual({ kind: "off", team: "North" });
    expect(situationOf(known({ staysOut: true, mine: mine() }), [])).toEqual({ kind: "stays-out" });
  });

  test("without an attempt that counts: all of it is missing", () => {
    const all = { kind: "not-yet", attempts: 5, scenarios: 3 };
    expect(situationOf(known(), [])).toEqual(all);
    expect(situationOf(known({ mine: mine({ counted: 0, inForm: 0 }) }), [line("a", "voided")])).toEqual(all);
  });

  test("provisional: what is missing is counted from what counts", () => {
    const lines = [line("a"), line("a", "lapsed"), line("b", "voided"), line("c", "by-author")];
    expect(situationOf(known({ mine: mine() }), lines)).toEqual({
      kind: "provisional",
      attempts: 3,
      scenarios: 2,
    });
    expect(situationOf(known({ mine: mine({ inForm: 6 }) }), [line("a"), line("b")])).toEqual({
      kind: "provisional",
      attempts: 0,
      scenarios: 1,
    });
  });

  test("settled", () => {
    expect(situationOf(known({ mine: mine({ provisional: false }) }), [])).toEqual({ kind: "placed" });
  });
});

describe("figures", () => {
  test("have one decimal; differences their sign", () => {
    expect(points(60)).toBe("60.0");
    expect(change(1.25)).toMatch(/^\+1\.[23]$/);
    expect(change(0)).toBe("0.0");
  });

  test("an interval stays on its bar", () => {
    expect(barOf(40, 65)).toEqual({ start: 40, width: 25 });
    expect(barOf(-5, 104)).toEqual({ start: 0, width: 100 });
  });

  test("a season is told as its months", () => {
    expect(t("boards.quarter", quarterOf("2026-q4"))).toBe("October to December 2026");
    expect(t("boards.quarter", quarterOf("2027-q1"))).toBe("January to March 2027");
  });
});

describe("addresses", () => {
  test("lead to boards, team and an attempt, and come back", () => {
    expect(parseRoute(paths.boards())).toEqual({ name: "boards" });
    expect(parseRoute(paths.team())).toEqual({ name: "team" });
    expect(parseRoute(paths.overview())).toEqual({ name: "overview" });
    expect(parseRoute(paths.attempt("p 1"))).toEqual({ name: "attempt", pursuit: "p 1" });
    expect(parseRoute("/team/attempts")).toEqual({ name: "missing" });
    expect(parseRoute("/team/attempts/p/more")).toEqual({ name: "missing" });
  });
});

describe("watching the boards", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("tells of each move, watches again after a break and then tells once more, until it is stopped", () => {
    const sockets: FakeSocket[] = [];
    const moved = vi.fn();
    const stop = watchBoards(moved, {
      open: () => {
        const socket = new FakeSocket();
        sockets.push(socket);
        return socket;
      },
      random: () => 0.5,
      online: () => true,
    });
    sockets[0]?.onopen?.();
    expect(sockets[0]?.sent).toEqual(['{"v":1,"type":"watch-boards"}']);
    expect(moved).not.toHaveBeenCalled();
    sockets[0]?.onmessage?.({ data: '{"v":1,"type":"boards-moved"}' });
    expect(moved).toHaveBeenCalledTimes(1);
    sockets[0]?.onclose?.();
    vi.advanceTimersByTime(1_000);
    sockets[1]?.onopen?.();
    expect(sockets[1]?.sent).toEqual(['{"v":1,"type":"watch-boards"}']);
    expect(moved).toHaveBeenCalledTimes(2);
    stop();
    expect(sockets[1]?.closed).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(sockets).toHaveLength(2);
  });
});
