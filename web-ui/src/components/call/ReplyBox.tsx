import { type FormEvent, type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef } from "react";
import * as time from "../../logic/time";
import { t } from "../../text";
import { Button } from "../ui";
import { TOUCH, useMedia } from "../useMedia";
import styles from "./ReplyBox.module.css";

interface ReplyBoxProps {
  draft: string;
  sending: boolean;
  /** The other person is about to speak: what is typed is kept, and goes out after their line. */
  speaking: boolean;
  voicemail: boolean;
  meeting: boolean;
  canSpeak: boolean;
  onType: (text: string) => void;
  onSay: () => void;
  onHangUp: () => void;
  onAgain: () => void;
}

/** A box that grows with what is typed. Enter says it, Shift and Enter break the line. */
export function ReplyBox(props: ReplyBoxProps) {
  const { draft, sending, speaking, voicemail, meeting, canSpeak } = props;
  const id = useId();
  const touch = useMedia(TOUCH);
  const box = useRef<HTMLTextAreaElement>(null);
  const ready = canSpeak && !sending && !speaking && draft.trim() !== "";

  // biome-ignore lint/correctness/useExhaustiveDependencies: its height follows the text
  useLayoutEffect(() => {
    const area = box.current;
    if (!area) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 4}px`;
  }, [draft]);

  useEffect(() => {
    box.current?.focus({ preventScroll: true });
  }, []);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (ready) props.onSay();
  }

  function press(event: KeyboardEvent) {
    // Enter also picks a word in an input method's window; that one is not meant for us.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (ready) props.onSay();
  }

  return (
    <form className={styles.reply} onSubmit={submit}>
      <label htmlFor={id} className={styles.label}>
        {voicemail ? t("reply.message") : t("reply.label")}
      </label>
      <textarea
        id={id}
        ref={box}
        className={styles.box}
        rows={2}
        value={draft}
        readOnly={sending}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        onChange={(event) => props.onType(event.target.value)}
        onKeyDown={press}
      />
      <div className={styles.foot}>
        <p id={`${id}-hint`} className={styles.hint}>
          {draft.trim() === ""
            ? t(touch ? "reply.hint-touch" : "reply.hint")
            : t("reply.seconds", { seconds: Math.round(time.secondsToSay(draft)) })}
        </p>
        <div className={styles.actions}>
          <Button type="submit" kind="primary" unavailable={!ready}>
            {sending ? t("reply.sending") : voicemail ? t("reply.leave") : t("reply.say")}
          </Button>
          {!voicemail && (
            <Button icon="again" onClick={props.onAgain}>
              {t("reply.again")}
            </Button>
          )}
          <Button
            kind="liveOutline"
            icon={meeting ? "meeting" : "hang-up"}
            unavailable={sending || speaking}
            onClick={props.onHangUp}
          >
            {voicemail ? t("reply.discard") : meeting ? t("meeting.leave") : t("reply.hang-up")}
          </Button>
        </div>
      </div>
    </form>
  );
}
