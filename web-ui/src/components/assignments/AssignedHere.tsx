import { attemptNumber, dueText, markText, toDoIn } from "../../logic/assignments";
import { forMe } from "../../store/assignments";
import { me } from "../../store/me";
import { useStore } from "../../store/react";
import { paths } from "../../store/router";
import { t } from "../../text";
import { Link } from "../Link";
import { classes, Notice, ui } from "../ui";
import styles from "./assignments.module.css";

/** On a scenario's own page: that somebody is asked to play it, and the way to do it so that it counts. */
export function AssignedHere({ scenario }: { scenario: string }) {
  const account = useStore(me)?.account;
  const toDo = toDoIn(scenario, useStore(forMe));
  if (!account || toDo.length === 0) return null;
  return (
    <ul className={styles.here}>
      {toDo.map(({ assignment, standing }) => (
        <li key={assignment.id}>
          <Notice
            icon="flag"
            title={
              assignment.setBy === "" ? t("assign.here") : t("assign.here-by", { name: assignment.setBy })
            }
            actions={
              <Link
                to={
                  standing.open === undefined ? paths.assignment(assignment.id) : paths.pursuit(standing.open)
                }
                className={classes(ui.button, ui.primary)}
              >
                {t(standing.open === undefined ? "assign.play" : "shelf.resume")}
              </Link>
            }
          >
            <p>
              {[
                assignment.kind === "certification" && t("assign-kind.certification"),
                dueText(assignment.dueAt, new Date()),
                t("assign.pass-mark", { mark: markText(assignment) }),
                t("assign.attempt-of", { attempt: attemptNumber(standing), of: assignment.attempts }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {assignment.note !== "" && <p className={styles.note}>{assignment.note}</p>}
            <p>{t("assign.here-apart")}</p>
          </Notice>
        </li>
      ))}
    </ul>
  );
}
