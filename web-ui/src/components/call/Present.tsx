import { portraitOf } from "../../logic/people";
import type { Ready } from "../../store/pursuit";
import { t } from "../../text";
import { Portrait } from "../Portrait";
import styles from "./Stage.module.css";

/** Who else is in the meeting beside the one who speaks. */
export function Present({ state, person }: { state: Ready; person: string }) {
  const others = (state.now.contact?.present ?? []).filter((one) => one.id !== person);
  if (others.length === 0) return null;
  return (
    <ul className={styles.present} aria-label={t("meeting.present")}>
      {others.map((one) => (
        <li key={one.id}>
          <Portrait id={portraitOf(state.view.scenario.id, one.id)} size={44} />
          <span>
            <b>{one.name}</b>
            <span>{one.role}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
