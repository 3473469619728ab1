import { useId } from "react";
import * as time from "../../logic/time";
import { navigate, paths } from "../../store/router";
import { t } from "../../text";
import type { Pursuits } from "../../wire/types";
import { Link } from "../Link";
import { ui } from "../ui";
import styles from "./ChooseTry.module.css";

type Try = Pursuits["pursuits"][number];

function labelOf({ startedAt, branchOf, overall, ending }: Try): string {
  return t(branchOf ? "beside.option-branch" : "beside.option", {
    when: time.wallMoment(startedAt),
    overall: overall ?? 0,
    ending: ending?.title ?? "",
  });
}

/** Which other try stands on the right. */
export function ChooseTry({ pursuit, chosen, others }: { pursuit: string; chosen: string; others: Try[] }) {
  const id = useId();
  return (
    <div className={styles.choose}>
      <div className={ui.field}>
        <label htmlFor={id}>{t("beside.choose")}</label>
        <select
          id={id}
          className={ui.input}
          value={chosen}
          onChange={(event) => navigate(paths.beside(pursuit, event.target.value), true)}
        >
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {labelOf(one)}
            </option>
          ))}
        </select>
      </div>
      <p className={styles.links}>
        <Link to={paths.debrief(pursuit)} className={ui.button}>
          {t("beside.back")}
        </Link>
        <Link to={paths.debrief(chosen)} className={ui.button}>
          {t("beside.to-other")}
        </Link>
      </p>
    </div>
  );
}
