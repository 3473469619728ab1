import { paths } from "../../store/router";
import { t } from "../../text";
import type { StandingPage } from "../../wire/types";
import { Link } from "../Link";
import people from "../people/people.module.css";
import rows from "../rows.module.css";
import { ui } from "../ui";

/** The best that somebody did at each scenario, for themselves alone. */
export function Bests({ bests }: { bests: StandingPage["bests"] }) {
  if (bests.length === 0) return null;
  return (
    <section className={ui.sheet} aria-labelledby="bests">
      <h2 id="bests">{t("bests.title")}</h2>
      <p className={ui.hint}>{t("bests.hint")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className={people.scroll} tabIndex={0} aria-label={t("bests.table")}>
        <table className={people.table}>
          <thead>
            <tr>
              <th scope="col">{t("bests.scenario")}</th>
              <th scope="col">{t("bests.score")}</th>
              <th scope="col">{t("bests.tries")}</th>
            </tr>
          </thead>
          <tbody>
            {bests.map((best) => (
              <tr key={best.pursuit}>
                <th scope="row">
                  <Link to={paths.debrief(best.pursuit)}>{best.title}</Link>
                  <br />
                  <span className={people.meta}>{t(`difficulty.${best.difficulty}`)}</span>
                </th>
                <td className={rows.figure}>{best.score}</td>
                <td className={rows.figure}>{best.tries}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
