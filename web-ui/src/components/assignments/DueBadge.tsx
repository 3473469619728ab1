import { useEffect } from "react";
import { remindersOf } from "../../logic/assignments";
import { forMe, refreshForMe } from "../../store/assignments";
import { me } from "../../store/me";
import { useStore } from "../../store/react";
import { t } from "../../text";
import styles from "./assignments.module.css";

const EVERY_MILLIS = 5 * 60_000;

/** How much is due soon or overdue, beside the way to it. `screen` changes where somebody goes on. */
export function DueBadge({ screen }: { screen: string }) {
  const account = useStore(me)?.account;
  useEffect(() => {
    // The shelf asks by itself.
    if (!account || screen === "shelf") return;
    void refreshForMe();
    const again = setInterval(refreshForMe, EVERY_MILLIS);
    return () => clearInterval(again);
  }, [account, screen]);
  return <DueCount />;
}

/** How much is due soon or overdue, as far as it is known. */
export function DueCount() {
  const account = useStore(me)?.account;
  const { soon, overdue } = remindersOf(useStore(forMe));
  const count = soon + overdue;
  if (!account || count === 0) return null;
  return (
    <span className={styles.badge}>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{t("assign.badge", { count })}</span>
    </span>
  );
}
