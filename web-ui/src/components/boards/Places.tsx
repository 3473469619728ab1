import { bandsOf, barOf, change, points, within } from "../../logic/boards";
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
              <Line key={`${place.rank}/${place.name}`} place={place} measure={measure} />
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}

function Line({ place, measure }: { place: BoardPlace; measure: Measure }) {
  return (
    <li className={classes(place.me && styles.me)}>
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
  );
}

/** The first three, where the server finds that fair. */
export function Podium({ places, measure }: { places: readonly BoardPlace[]; measure: Measure }) {
  if (places.length === 0) return null;
  return (
    <section className={ui.sheet} aria-labelledby="podium">
      <h2 id="podium">{t("boards.podium")}</h2>
      <p className={ui.hint}>{t("boards.podium-hint")}</p>
      <ol className={classes(rows.rows, styles.places, styles.below)}>
        {places.map((place) => (
          <Line key={place.rank} place={place} measure={measure} />
        ))}
      </ol>
    </section>
  );
}

/** Those who can be told to have improved; in no ranks, for whoever began badly would win them. */
export function Improved({ people }: { people: BoardPage["improved"] }) {
  if (people.length === 0) return null;
  return (
    <section className={ui.sheet} aria-labelledby="improved">
      <h2 id="improved">{t("boards.improved")}</h2>
      <p className={ui.hint}>{t("boards.improved-hint")}</p>
      <ul className={classes(rows.rows, styles.improved, styles.below)}>
        {people.map((one) => (
          <li key={`${one.name}/${one.points}`} className={classes(one.me && styles.me)}>
            <span className={styles.name}>
              {one.name} {one.me && <Tag>{t("boards.you")}</Tag>}
            </span>
            <span className={styles.interval}>
              {t("boards.interval", { low: change(one.low), high: change(one.high) })}
            </span>
            <span className={classes(rows.figure, rows.end, styles.points)}>
              {t("boards.improved-by", { points: change(one.points) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TeamPlacesProps {
  teams: BoardPage["teams"];
  /** How many have a place; a long list is cut short. */
  count: number;
  measure: Measure;
}

/** Teams of three settled people or more, by their mean. */
export function TeamPlaces({ teams, count, measure }: TeamPlacesProps) {
  return (
    <section className={ui.sheet} aria-labelledby="teams">
      <h2 id="teams">{t("boards.teams")}</h2>
      <p className={ui.hint}>{t("boards.teams-hint")}</p>
      {count > teams.length && (
        <p className={ui.hint}>{t("boards.teams-more", { shown: teams.length, count })}</p>
      )}
      {teams.length === 0 ? (
        <p className={styles.below}>{t("boards.teams-none")}</p>
      ) : (
        <ol className={classes(rows.rows, styles.places, styles.below)}>
          {teams.map((team) => (
            <li key={team.team} className={classes(team.mine && styles.me)}>
              <span className={rows.figure}>{team.rank}</span>
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
