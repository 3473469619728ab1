import { paths } from "../../store/router";
import { t } from "../../text";
import type { Debrief } from "../../wire/types";
import { Link } from "../Link";
import { classes, ui } from "../ui";
import styles from "./Again.module.css";
import { PRACTISE } from "./Contents";

/** What to practise next, and where. */
export function Again({ debrief }: { debrief: Debrief }) {
  return (
    <section className={ui.sheet} aria-labelledby={PRACTISE}>
      <h2 id={PRACTISE} tabIndex={-1}>
        {t("practise.title")}
      </h2>
      {debrief.practise.length === 0 ? (
        <p className={ui.hint}>{t("practise.nothing")}</p>
      ) : (
        <ol className={styles.list}>
          {debrief.practise.map((one) => (
            <li key={`${one.scenario}/${one.criterion}`}>
              <b>{t("practise.aim", { statement: one.statement })}</b>
              <span>{one.why}</span>
              {one.scenario !== debrief.scenario.id && (
                <Link to={paths.briefing(one.scenario)}>{t("practise.elsewhere")}</Link>
              )}
            </li>
          ))}
        </ol>
      )}
      <p className={classes(ui.hint, styles.differs)}>{t("briefing.differs")}</p>
      <p className={styles.actions}>
        <Link to={paths.briefing(debrief.scenario.id)} className={classes(ui.button, ui.primary)}>
          {t("practise.again")}
        </Link>
        <Link to={paths.shelf()} className={ui.button}>
          {t("practise.other")}
        </Link>
        <Link to={paths.beside(debrief.pursuit)} className={ui.button}>
          {t("practise.beside")}
        </Link>
        {debrief.parent && (
          <Link to={paths.debrief(debrief.parent.pursuit)} className={ui.button}>
            {t("practise.parent")}
          </Link>
        )}
      </p>
    </section>
  );
}
