import { bandsOf, barOf, points, within } from "../../logic/boards";
import { t } from "../../text";
import type { BoardPage, BoardPlace, Measure } from "../../wire/types";
import rows from "../rows.module.css";
import { classes, Tag, ui } from "../ui";
import styles from "./boards.module.css";

interface IntervalProps {
  value: number;
  low: number;
  high: number;
  measure: Measure;
}

/** Where somebody stands, as far as it can be known: drawn, and in figures. */
export function Interval({ value, low, high, measure }: IntervalProps) {
  const { start, width } = barOf(low, high);
  return (
    <span className={styles.bar}>
      <span
        className={classes(ui.bar, rows[measure])}
        style={{ display: "block" }}
        aria-hidden="true"
        data-fill
      >
        <span className={styles.range} style={{ insetInlineStart: `${start}%`, inlineSize: `${width}%` }} />
        <span className={ui.barTick} style={{ insetInlineStart: `calc(${within(value)}% - 1px)` }} />
      </span>
      <span className={styles.interval}>
        {t("boards.interval", { low: points(low), high: points(high) })}
      </span>
    </span>
  );
}

/** A stretch of a board. People of a band stand together, for nothing tells them apart. */
export function Places({ places, measure }: { places: readonly BoardPlace[]; measure: Measure }) {
  return (
    <>
      {bandsOf(places).map((band) => (
        <div key={band.band} className={styles.band}>
          <div className={styles.bandHead}>
            <h3>{t("boards.band", { band: band.band })}</h3>
            {band.places.length > 1 && <p className={ui.hint}>{t("boards.band-hint")}</p>}
          </div>
          <ol className={classes(rows.rows, styles.places)}>
            {band.places.map((place) => (
              <li key={`${place.rank}/${place.name}`} className={classes(place.me && styles.me)}>
                <span className={rows.figure}>
                  <span className="visually-hidden">{t("boards.rank")}</span> {place.rank}
                </span>
                <span className={styles.name}>
                  {place.name} {place.me && <Tag>{t("boards.you")}</Tag>}
                  <small>{t("boards.who", { team: place.team, attempts: place.attempts })}</small>
                </span>
                <Interval value={place.points} low={place.low} high={place.high} measure={measure} />
                <span className={classes(rows.figure, rows.end, styles.points)}>
                  {points(place.points)} <span className="visually-hidden">{t("boards.points")}</span>
                </span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}

/** Teams of three settled people or more, by their mean. */
export function TeamPlaces({ teams, measure }: { teams: BoardPage["teams"]; measure: Measure }) {
  return (
    <section className={ui.sheet} aria-labelledby="teams">
      <h2 id="teams">{t("boards.teams")}</h2>
      <p className={ui.hint}>{t("boards.teams-hint")}</p>
      {teams.length === 0 ? (
        <p className={styles.below}>{t("boards.teams-none")}</p>
      ) : (
        <ol className={classes(rows.rows, styles.places, styles.below)}>
          {teams.map((team, at) => (
            <li key={team.team} className={classes(team.mine && styles.me)}>
              <span className={rows.figure}>{at + 1}</span>
              <span className={styles.name}>
                {team.team} {team.mine && <Tag>{t("boards.your-team")}</Tag>}
                <small>{t("boards.team-people", { people: team.people })}</small>
              </span>
              <Interval value={team.points} low={team.low} high={team.high} measure={measure} />
              <span className={classes(rows.figure, rows.end, styles.points)}>
                {points(team.points)} <span className="visually-hidden">{t("boards.points")}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
