import { useEffect, useRef, useState } from "react";
import { Bests } from "../components/boards/Bests";
import styles from "../components/boards/boards.module.css";
import { Improved, Interval, Places, Podium, TeamPlaces } from "../components/boards/Places";
import { Why } from "../components/boards/Why";
import { Failed } from "../components/Failed";
import { Icon, type IconName } from "../components/Icon";
import { Link } from "../components/Link";
import rows from "../components/rows.module.css";
import { Screen } from "../components/Screen";
import { Button, classes, Loading, Notice, Skeleton, ui } from "../components/ui";
import { useFetched } from "../components/useFetched";
import { notYetOf, points, quarterOf, type Situation, situationOf } from "../logic/boards";
import { http } from "../store/app";
import { boards, watchBoards } from "../store/boards";
import { paths } from "../store/router";
import { t } from "../text";
import type { BoardQuery } from "../wire/boards";
import { type BoardPage, MEASURES, type Measure, type StandingPage } from "../wire/types";

const ICONS: Record<Measure, IconName> = {
  overall: "flag",
  research: "research",
  courtesy: "courtesy",
  persistence: "persistence",
};

interface Both {
  board: BoardPage;
  standing: StandingPage;
}

/** The first `pages` pages of a board as one, and one's own standing on it. */
async function fetchBoth(query: BoardQuery, pages: number, signal: AbortSignal): Promise<Both> {
  const [first, standing] = await Promise.all([
    boards.board(query, 0, signal),
    boards.standing(query, signal),
  ]);
  const places = [...first.places];
  for (let page = 1; page < pages && places.length < first.size; page++) {
    const next = await boards.board(query, places.length, signal);
    if (next.places.length === 0) break;
    places.push(...next.places);
  }
  return { board: { ...first, places }, standing };
}

export default function Boards() {
  const [query, setQuery] = useState<BoardQuery>({ measure: "overall" });
  const pages = useRef(1);
  const [seasons, setSeasons] = useState<readonly string[]>([]);
  const { measure, season, scenario } = query;
  const { resource, reload } = useFetched(`boards/${measure}/${season}/${scenario}`, (signal) =>
    fetchBoth(query, pages.current, signal),
  );
  const value = resource.phase === "ready" ? resource.value : undefined;
  useEffect(() => watchBoards(reload), [reload]);
  useEffect(() => {
    if (value) setSeasons(value.board.seasons);
  }, [value]);

  function choose(change: Partial<BoardQuery>) {
    pages.current = 1;
    setQuery({ ...query, ...change });
  }

  return (
    <Screen title={t("boards.title")}>
      <Controls query={query} seasons={seasons} onChoose={choose} />
      {resource.phase === "loading" && (
        <Loading what={t("boards.loading")}>
          <Skeleton height="14rem" />
        </Loading>
      )}
      {resource.phase === "failed" && <Failed code={resource.error.code} onRetry={reload} />}
      {value && (
        <Page
          both={value}
          measure={measure}
          refreshing={resource.phase === "ready" && resource.refreshing}
          onMore={() => {
            pages.current++;
            reload();
          }}
        />
      )}
    </Screen>
  );
}

interface ControlsProps {
  query: BoardQuery;
  seasons: readonly string[];
  onChoose: (change: Partial<BoardQuery>) => void;
}

function Controls({ query, seasons, onChoose }: ControlsProps) {
  const { resource } = useFetched("boards/shelf", (signal) => http.shelf(signal));
  const scenarios = resource.phase === "ready" ? resource.value.scenarios : [];
  return (
    <div className={styles.controls}>
      <fieldset className={styles.measures}>
        <legend className="visually-hidden">{t("boards.measure")}</legend>
        {MEASURES.map((one) => (
          <label key={one} className={classes(styles.measure, rows[one])}>
            <input
              type="radio"
              name="measure"
              className="visually-hidden"
              checked={query.measure === one}
              onChange={() => onChoose({ measure: one })}
            />
            <Icon name={ICONS[one]} size={16} />
            {one === "overall" ? t("boards.overall") : t(`skill.${one}`)}
          </label>
        ))}
      </fieldset>
      <div className={ui.field}>
        <label htmlFor="board-scenario">{t("boards.scenario")}</label>
        <select
          id="board-scenario"
          className={ui.input}
          value={query.scenario ?? ""}
          onChange={(event) => onChoose({ scenario: event.target.value || undefined })}
        >
          <option value="">{t("boards.all-scenarios")}</option>
          {scenarios.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
      </div>
      <div className={ui.field}>
        <label htmlFor="board-season">{t("boards.season")}</label>
        <select
          id="board-season"
          className={ui.input}
          value={query.season ?? seasons[0] ?? ""}
          onChange={(event) => onChoose({ season: event.target.value })}
        >
          {seasons.map((one) => (
            <option key={one} value={one}>
              {t("boards.quarter", quarterOf(one))}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

interface PageProps {
  both: Both;
  measure: Measure;
  refreshing: boolean;
  onMore: () => void;
}

function Page({ both, measure, refreshing, onMore }: PageProps) {
  const { board, standing } = both;
  const { mine } = board;
  return (
    <div className={styles.page}>
      <Where situation={situationOf(board, standing.lines)} standing={standing} />
      {mine && (
        <section className={ui.sheet} aria-labelledby="me">
          <h2 id="me">{t("boards.me")}</h2>
          <p>{t("boards.mine", { points: points(mine.points), attempts: mine.counted })}</p>
          <p className={styles.below}>
            <Interval value={mine.points} low={mine.low} high={mine.high} measure={measure} />
          </p>
          {board.around.length > 0 && <Places places={board.around} measure={measure} />}
        </section>
      )}
      <Podium places={board.podium} measure={measure} />
      {board.on && (
        <section className={ui.sheet} aria-labelledby="board">
          <div className={ui.sheetHead}>
            <h2 id="board">{t("boards.board")}</h2>
            <p className={ui.hint}>{t("boards.size", { count: board.size })}</p>
          </div>
          {board.places.length === 0 ? (
            <p>{t("boards.nobody")}</p>
          ) : (
            <>
              <p className={ui.hint}>{t("boards.bands")}</p>
              <Places places={board.places} measure={measure} />
            </>
          )}
          {board.places.length < board.size && (
            <p className={styles.below}>
              <Button unavailable={refreshing} onClick={onMore}>
                {t("boards.more")}
              </Button>
            </p>
          )}
        </section>
      )}
      {board.on && <TeamPlaces teams={board.teams} count={board.teamCount} measure={measure} />}
      <Improved people={board.improved} />
      <Why page={standing} />
      <Bests bests={standing.bests} />
    </div>
  );
}

interface WhereProps {
  situation: Situation;
  standing: Pick<StandingPage, "lines" | "open" | "scenario">;
}

/** Why somebody has no place, and what would give them one; nothing where they have. */
export function Where({ situation, standing }: WhereProps) {
  switch (situation.kind) {
    case "placed":
      return null;
    case "no-team":
      return (
        <Notice icon="person" title={t("boards.no-team")}>
          {t("boards.no-team-detail")}
        </Notice>
      );
    case "off":
      return (
        <Notice icon="person" title={t("boards.off", { team: situation.team })}>
          {t("boards.off-detail")}
        </Notice>
      );
    case "stays-out":
      return (
        <Notice icon="person" title={t("boards.out")}>
          {t("boards.out-detail")} <Link to={paths.profile()}>{t("profile.title")}</Link>
        </Notice>
      );
    case "not-yet": {
      const why = notYetOf(standing);
      const { attempts, scenarios } = situation;
      return (
        <Notice
          icon={why === "under-way" ? "wait" : "flag"}
          title={t(`boards.not-yet-${why}`)}
          actions={
            <Link to={paths.shelf()} className={ui.button}>
              {t("action.to-shelf")}
            </Link>
          }
        >
          {t(why === "under-way" ? "boards.place-takes" : "boards.not-yet-detail", { attempts, scenarios })}
        </Notice>
      );
    }
    case "provisional":
      return (
        <Notice icon="wait" title={t("boards.provisional")}>
          {missing(situation)}
        </Notice>
      );
  }
}

/** What there is to do for a place. */
function missing({ attempts, scenarios }: { attempts: number; scenarios: number }): string {
  if (scenarios === 0) return t("boards.missing-attempts", { count: attempts });
  if (attempts === 0) return t("boards.missing-scenarios", { count: scenarios });
  return t("boards.missing-both", { attempts, scenarios });
}
