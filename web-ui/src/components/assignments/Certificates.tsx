import { certificatesOf } from "../../logic/assignments";
import * as time from "../../logic/time";
import { paths } from "../../store/router";
import { t } from "../../text";
import type { AllForMe } from "../../wire/types";
import { Link } from "../Link";
import { ui } from "../ui";
import styles from "./assignments.module.css";

/** The certificates that somebody has, each with its page. */
export function Certificates({ all }: { all: AllForMe }) {
  return (
    <ul className={styles.asked}>
      {certificatesOf(all).map(({ assignment, token, confirmedAt }) => (
        <li key={assignment.id} className={styles.item}>
          <div>
            <h3>{assignment.title}</h3>
            <p className={styles.meta}>{t("assign.certified-on", { day: time.wallDay(confirmedAt) })}</p>
          </div>
          <Link to={paths.certificate(token)} className={ui.button}>
            {t("assign.certificate")}
            <span className="visually-hidden">: {assignment.title}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
