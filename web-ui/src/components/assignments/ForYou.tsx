import { useEffect } from "react";
import {
  attemptNumber,
  certificatesOf,
  dueText,
  isToDo,
  markText,
  remindersOf,
} from "../../logic/assignments";
import { forMe, refreshForMe } from "../../store/assignments";
import { me } from "../../store/me";
import { useStore } from "../../store/react";
import { paths } from "../../store/router";
import { t } from "../../text";
import type { ForMe } from "../../wire/types";
import { Link } from "../Link";
import { classes, Tag, ui } from "../ui";
import styles from "./assignments.module.css";
import { Certificates } from "./Certificates";

/** What somebody is asked to play, at the top of the shelf; nothing where nobody asked. */
export function ForYou() {
  const account = useStore(me)?.account;
  const all = useStore(forMe);
  useEffect(() => {
    if (account) void refreshForMe();
  }, [account]);
  if (!account || !all || all.assignments.length === 0) return null;
  const todo = all.assignments.filter(isToDo);
  const done = all.assignments.filter((one) => !isToDo(one));
  const { soon, overdue } = remindersOf(all);
  return (
    <section aria-labelledby="for-you" className={styles.forYou}>
      <h2 id="for-you">{t("assign.for-you")}</h2>
      {soon + overdue > 0 && (
        <p className={styles.reminder}>
          {[
            overdue > 0 && t("assign.remind-overdue", { count: overdue }),
            soon > 0 && t("assign.remind-soon", { count: soon }),
          ]
            .filter(Boolean)
            .join(" ")}
        </p>
      )}
      {todo.length === 0 && <p className={ui.hint}>{t("assign.nothing-to-do")}</p>}
      <ul className={styles.asked}>
        {todo.map((one) => (
          <Asked key={one.assignment.id} one={one} />
        ))}
      </ul>
      {certificatesOf(all).length > 0 && (
        <>
          <p className={styles.reminder}>{t("assign.certificates")}</p>
          <Certificates all={all} />
        </>
      )}
      {done.length > 0 && (
        <details className={styles.done}>
          <summary>{t("assign.done", { count: done.length })}</summary>
          <ul className={styles.asked}>
            {done.map((one) => (
              <Done key={one.assignment.id} one={one} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Asked({ one }: { one: ForMe }) {
  const { assignment, standing } = one;
  const { open } = standing;
  return (
    <li className={classes(styles.item, standing.reminder !== "none" && styles.pressing)}>
      <div>
        <h3>{assignment.title}</h3>
        <p className={styles.meta}>
          <b>{dueText(assignment.dueAt, new Date())}</b>
          {" · "}
          {t("assign.attempt-of", { attempt: attemptNumber(standing), of: assignment.attempts })}
          {" · "}
          {t("assign.pass-mark", { mark: markText(assignment) })}
          {standing.best !== undefined && ` · ${t("assign.best", { score: standing.best })}`}
        </p>
        <p className={styles.meta}>{t("assign.set-by", { name: assignment.setBy })}</p>
        {assignment.note !== "" && <p className={styles.note}>{assignment.note}</p>}
        <p className={styles.tags}>
          {assignment.kind === "certification" && <Tag icon="flag">{t("assign-kind.certification")}</Tag>}
          {standing.reminder === "overdue" && <Tag live>{t("assign.overdue")}</Tag>}
        </p>
        <Against one={one} />
      </div>
      <Link
        to={open === undefined ? paths.assignment(assignment.id) : paths.pursuit(open)}
        className={classes(ui.button, ui.primary)}
      >
        {t(open === undefined ? "assign.look" : "shelf.resume")}
        <span className="visually-hidden">: {assignment.title}</span>
      </Link>
    </li>
  );
}

/** What a coach said against an attempt that had passed. */
function Against({ one: { standing } }: { one: ForMe }) {
  const { certification, decision } = standing;
  if (certification === "declined") {
    const reason = decision?.remark;
    return <p>{reason ? t("assign.declined", { reason }) : t("assign.declined-without")}</p>;
  }
  if (certification === "revoked") {
    const reason = decision?.revokedReason;
    return <p>{reason ? t("assign.revoked", { reason }) : t("assign.revoked-without")}</p>;
  }
  return certification === "below-mark" || certification === "taken-off" ? (
    <p>{t(`assign.${certification}`)}</p>
  ) : null;
}

function Done({ one }: { one: ForMe }) {
  const { assignment, standing } = one;
  const { certification, decision } = standing;
  return (
    <li className={styles.item}>
      <div>
        <h3>{assignment.title}</h3>
        <p className={styles.meta}>
          {t(`assign-progress.${standing.progress}`)}
          {standing.best !== undefined && ` · ${t("assign.best", { score: standing.best })}`}
        </p>
        {standing.progress === "used-up" && <p>{t("assign.used-up-hint", { name: assignment.setBy })}</p>}
        {certification === "waiting" && <p>{t("assign.waiting")}</p>}
        {certification === "confirmed" && decision && decision.remark !== "" && (
          <p className={styles.note}>{decision.remark}</p>
        )}
        <Against one={one} />
      </div>
      {standing.left > 0 && !assignment.withdrawn && assignment.kind === "practice" && (
        <Link to={paths.assignment(assignment.id)} className={ui.button}>
          {t("assign.again")}
          <span className="visually-hidden">: {assignment.title}</span>
        </Link>
      )}
    </li>
  );
}
