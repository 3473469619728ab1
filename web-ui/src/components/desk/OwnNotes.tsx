import { deedsDone } from "../../logic/deeds";
import * as time from "../../logic/time";
import { t } from "../../text";
import type { Entry } from "../../wire/types";
import { ui } from "../ui";
import styles from "./OwnNotes.module.css";

/** What the trainee did and wrote on the account, below what colleagues did. */
export function OwnNotes({ entries }: { entries: readonly Entry[] }) {
  const done = deedsDone(entries);
  if (done.length === 0) return null;
  return (
    <div className={styles.own}>
      <h3 className={ui.label}>{t("notes.own")}</h3>
      <ol>
        {done.map((deed) => (
          <li key={deed.sequence}>
            <p>
              <time>{time.moment(deed.at)}</time> <b>{deed.name}</b>
            </p>
            {deed.text !== undefined && <p className={styles.text}>{deed.text}</p>}
          </li>
        ))}
      </ol>
    </div>
  );
}
