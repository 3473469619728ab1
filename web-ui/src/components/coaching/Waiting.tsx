import { t } from "../../text";
import { arriveAt } from "../debrief/goTo";
import { useAbout } from "./Coached";
import styles from "./coaching.module.css";

/** What waits in a debrief for whoever reads it, a line of each kind, and the way there. */
export function Waiting() {
  const about = useAbout();
  if (!about || about.waiting.length === 0) return null;
  return (
    <ul className={styles.waiting}>
      {about.waiting.map(({ kind, count, first }) => (
        <li key={kind}>
          <a
            href={`#${first}`}
            onClick={(event) => {
              if (arriveAt(first)) event.preventDefault();
            }}
          >
            {t(`waiting.${kind}`, { count })}
          </a>
        </li>
      ))}
    </ul>
  );
}
