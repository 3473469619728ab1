import { nameOf, portraitOf } from "../../logic/people";
import type { Ready } from "../../store/pursuit";
import { t } from "../../text";
import { Portrait } from "../Portrait";
import { Button } from "../ui";
import styles from "./Ringing.module.css";

interface RingingProps {
  state: Ready;
  person: string;
  /** Only for a call that goes out: puts the receiver down before anybody has spoken. */
  onHangUp?: () => void;
  onAnswer?: () => void;
  onDecline?: () => void;
}

/** The telephone rings: out there, or here. */
export function Ringing({ state, person, onHangUp, onAnswer, onDecline }: RingingProps) {
  const { people } = state.now;
  const known = people.find((one) => one.id === person);
  const name = nameOf(people, person);
  return (
    <div className={styles.ringing}>
      <div className={styles.face}>
        <Portrait id={portraitOf(state.view.scenario.id, person)} size={176} />
      </div>
      <p className={styles.name}>{name}</p>
      {known && <p className={styles.role}>{known.role}</p>}
      <p className={styles.state} role="status">
        {onAnswer ? t("call.rings-you", { person: name }) : t("call.ringing")}
      </p>
      {onHangUp && (
        <div className={styles.actions}>
          <Button
            kind="liveOutline"
            icon="hang-up"
            onClick={onHangUp}
            unavailable={state.pending !== undefined}
          >
            {t("reply.hang-up")}
          </Button>
        </div>
      )}
      {onAnswer && onDecline && (
        <div className={styles.actions}>
          <Button kind="live" icon="call" onClick={onAnswer}>
            {t("call.answer")}
          </Button>
          <Button icon="hang-up" onClick={onDecline} unavailable={state.pending !== undefined}>
            {t("call.decline")}
          </Button>
        </div>
      )}
    </div>
  );
}
