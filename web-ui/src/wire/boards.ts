import { browserFetch, createAsk, type Fetch } from "./http";
import type {
  Attempt,
  Attempts,
  BoardChoice,
  BoardPage,
  Measure,
  Overview,
  StandingPage,
  Team,
  Teams,
} from "./types";

/** Which board: of a season, by a measure, of all scenarios or of one. */
export interface BoardQuery {
  measure: Measure;
  /** The present one where it is left out. */
  season?: string | undefined;
  scenario?: string | undefined;
}

/** What is asked of boards, of teams, and of the ranked attempts of a team. */
export interface BoardsHttp {
  /** A page of a board; `from` is how many places are left out at the top. */
  board(query: BoardQuery, from: number, signal?: AbortSignal): Promise<BoardPage>;
  standing(query: BoardQuery, signal?: AbortSignal): Promise<StandingPage>;
  choose(stayOut: boolean): Promise<BoardChoice>;
  teams(signal?: AbortSignal): Promise<Teams>;
  changeTeam(team: string, boards: boolean): Promise<Team>;
  attempts(signal?: AbortSignal): Promise<Attempts>;
  takeOff(pursuit: string, reason: string): Promise<Attempt>;
  overview(signal?: AbortSignal): Promise<Overview>;
}

function searchOf({ measure, season, scenario }: BoardQuery, from = 0): string {
  const search = new URLSearchParams({ measure });
  if (season !== undefined) search.set("season", season);
  if (scenario !== undefined) search.set("scenario", scenario);
  if (from > 0) search.set("from", String(from));
  return search.toString();
}

/** Names of people and of teams stay as they were typed. */
export function createBoards(fetcher: Fetch = browserFetch): BoardsHttp {
  const ask = createAsk(fetcher, (json) => json);
  const of = encodeURIComponent;
  return {
    board: (query, from, signal) => ask("GET", `/boards?${searchOf(query, from)}`, undefined, signal),
    standing: (query, signal) => ask("GET", `/boards/me?${searchOf(query)}`, undefined, signal),
    choose: (stayOut) => ask("POST", "/boards/me", { stayOut }),
    teams: (signal) => ask("GET", "/teams", undefined, signal),
    changeTeam: (team, boards) => ask("POST", "/teams", { team, boards }),
    attempts: (signal) => ask("GET", "/attempts", undefined, signal),
    takeOff: (pursuit, reason) => ask("POST", `/attempts/${of(pursuit)}/void`, { reason }),
    overview: (signal) => ask("GET", "/overview", undefined, signal),
  };
}
