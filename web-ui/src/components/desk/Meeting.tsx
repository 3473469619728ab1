import * as time from "../../logic/time";
import type { Pursuit } from "../../store/pursuit";
import { t } from "../../text";
import type { Promise_ } from "../../wire/types";
import { Button } from "../ui";
import styles from "./NextAction.module.css";

interface MeetingProps {
  pursuit: Pursuit;
  meeting: Promise_;
  waiting: boolean;
}

/** The way into a meeting that was agreed: the door once it is open, and the waiting before. */
export function Meeting({ pursuit, meeting, waiting }: MeetingProps) {
  return (
    <p className={styles.meeting}>
      {meeting.attendable ? (
        <Button
          icon="meeting"
          kind="primary"
          unavailable={waiting}
          label={t("next.join-meeting", { text: meeting.text })}
          onClick={() => pursuit.act({ type: "attend", meeting: meeting.promise })}
        >
          {t("next.join")}
        </Button>
      ) : (
        <Button
          icon="wait"
          unavailable={waiting}
          label={t("next.wait-for-meeting", { text: meeting.text, at: time.moment(meeting.from) })}
          onClick={() => pursuit.act({ type: "wait", until: meeting.from })}
        >
          {t("next.wait-until-it-starts")}
        </Button>
      )}
    </p>
  );
}
