import { change, counts, points } from "../../logic/boards";
import * as time from "../../logic/time";
import { paths } from "../../store/router";
import { t } from "../../text";
import type { StandingLine, StandingPage } from "../../wire/types";
import { Link } from "../Link";
import people from "../people/people.module.css";
import rows from "../rows.module.css";
import { classes, Notice, ui } from "../ui";
import styles from "./boards.module.css";

/** Why somebody's own standing is what it is, attempt by attempt. */
export function Why({ page }: { page: StandingPage }) {
  const { standing, improvement } = page;
  return (
    <section className={ui.sheet} aria-labelledby="why">
      <h2 id="why">{t("why.title")}</h2>
      {page.open.map((open) => (
        <div key={open.pursuit} className={styles.below}>
          <Notice icon="wait" title={t("why.open", { title: open.title })}>
            {t("why.open-until", { when: time.wallMoment(open.until) })}{" "}
            <Link to={paths.pursuit(open.pursuit)}>{t("shelf.resume")}</Link>
          </Notice>
        </div>
      ))}
      {page.lines.length === 0 ? (
        <p className={styles.below}>{t("why.none")}</p>
      ) : (
        <>
          <p className={classes(ui.hint, styles.below)}>
            {t("why.hint")} {standing && standing.counted > 0 && t("why.held-back")}
          </p>
          <Table page={page} />
        </>
      )}
      {standing && improvement && (
        <p className={styles.below}>
          {t("why.improvement", {
            points: change(improvement.points),
            low: change(improvement.low),
            high: change(improvement.high),
            first: improvement.first,
          })}
        </p>
      )}
    </section>
  );
}

function Table({ page }: { page: StandingPage }) {
  const { standing } = page;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={people.scroll} tabIndex={0} aria-label={t("why.table")}>
      <table className={people.table}>
        <thead>
          <tr>
            <th scope="col">{t("why.attempt")}</th>
            <th scope="col">{t("why.use")}</th>
            <th scope="col">{t("why.score")}</th>
            <th scope="col">{t("why.adjustment")}</th>
            <th scope="col">{t("why.gives")}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" colSpan={4}>
              {t("why.base")}
            </th>
            <td className={rows.figure}>{points(page.base)}</td>
          </tr>
          {page.lines.map((line) => (
            <Row key={line.pursuit} line={line} />
          ))}
        </tbody>
        {standing && (
          <tfoot>
            <tr className={styles.total}>
              <th scope="row" colSpan={4}>
                {t("why.total")}
              </th>
              <td className={rows.figure}>{points(standing.points)}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

function Row({ line }: { line: StandingLine }) {
  const counted = counts(line);
  return (
    <tr>
      <td>
        <Link to={paths.debrief(line.pursuit)}>{line.title}</Link>
        <br />
        <span className={people.meta}>
          {t(`difficulty.${line.difficulty}`)} · {time.wallDay(line.begunAt)}
        </span>
      </td>
      <td>
        {t(`use.${line.use}`)}
        {line.reason !== undefined && (
          <span className={classes(people.meta, styles.interval)}>
            {t("why.reason", { reason: line.reason })}
          </span>
        )}
      </td>
      <td className={rows.figure}>{line.use === "not-called-for" ? "\u2013" : line.score}</td>
      <td className={rows.figure}>{counted ? change(line.adjustment) : "\u2013"}</td>
      <td className={rows.figure}>{counted ? change(line.gives) : "\u2013"}</td>
    </tr>
  );
}
