import { useEffect, useRef } from "react";
import { paths } from "../../store/router";
import { t } from "../../text";
import type { Ending } from "../../wire/types";
import { Link } from "../Link";
import { classes, ui } from "../ui";
import styles from "./Desk.module.css";

interface ClosedProps {
  pursuit: string;
  ending: Ending;
  /** Whether the pursuit was open when the desk came up: then it ended before the trainee's eyes. */
  before: boolean;
}

/** The pursuit is over: how it ended, and the way to its debrief. */
export function Closed({ pursuit, ending, before }: ClosedProps) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!before) return;
    // What had the focus is gone with the ways to act; the way on takes its place, in view.
    card.current?.scrollIntoView({ block: "center" });
    card.current?.querySelector("a")?.focus({ preventScroll: true });
  }, [before]);
  return (
    <section ref={card} className={classes(ui.sheet, styles.closed)} aria-labelledby="closed">
      <p className={ui.label}>{t("desk.closed")}</p>
      <h2 id="closed">{ending.title}</h2>
      <p className={styles.verdict}>{ending.verdict}</p>
      <p>
        <Link to={paths.debrief(pursuit)} className={classes(ui.button, ui.primary)}>
          {t("desk.to-debrief")}
        </Link>
      </p>
    </section>
  );
}
