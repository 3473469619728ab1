import { type Contact, lastWords, saidIn } from "../../logic/contacts";
import { nameOf, portraitOf } from "../../logic/people";
import * as time from "../../logic/time";
import type { Ready } from "../../store/pursuit";
import { t } from "../../text";
import { Portrait } from "../Portrait";
import { classes, Notice, Tag } from "../ui";
import { Present } from "./Present";
import styles from "./Stage.module.css";

interface StageProps {
  state: Ready;
  contact: Contact;
  person: string;
  seconds: number;
  /** How often the trainee asked to hear the last line again. */
  again: number;
}

/** Who is on the line, and what they have just said: the largest thing on the screen. */
export function Stage({ state, contact, person, seconds, again }: StageProps) {
  const meeting = contact.opened.meeting !== undefined;
  const known = state.now.people.find((one) => one.id === person);
  const name = nameOf(state.now.people, person);
  const said = saidIn(contact);
  const lines = lastWords(contact);
  const length = lines.reduce((sum, one) => sum + one.text.length, 0);
  const mine = said.findLast((one) => one.by === "trainee");
  const voicemail = contact.opened.channel === "voicemail";
  const speaking = state.held !== undefined;
  return (
    <section className={styles.stage} aria-label={t(meeting ? "meeting.stage" : "call.stage")}>
      <div className={styles.who}>
        <Portrait key={person} id={portraitOf(state.view.scenario.id, person)} size={112} />
        <div className={styles.whoText}>
          <p className={styles.name}>{name}</p>
          <p className={styles.role}>{known?.role}</p>
          <p className={styles.status}>
            {contact.ended ? (
              <Tag icon={meeting ? "meeting" : "hang-up"}>{t("call.over")}</Tag>
            ) : (
              <Tag live icon={voicemail ? "voicemail" : meeting ? "meeting" : "call"}>
                {voicemail ? t("call.recording") : t(meeting ? "meeting.going-on" : "call.on-the-line")}
              </Tag>
            )}
            <span
              className={styles.clock}
              role="timer"
              aria-label={t(meeting ? "meeting.clock" : "call.clock")}
            >
              {time.stopwatch(seconds)}
            </span>
          </p>
        </div>
      </div>
      {meeting && !contact.ended && <Present state={state} person={person} />}
      {/* The transcript says the same line to screen readers, so that it is not heard twice. */}
      {(lines.length > 0 || !contact.ended) && (
        <blockquote
          key={`${lines.at(-1)?.sequence ?? 0}-${again}`}
          className={classes(styles.line, length > 180 && styles.long)}
          aria-hidden="true"
        >
          {lines.length === 0 ? "\u2026" : lines.map((one) => <p key={one.sequence}>{one.text}</p>)}
        </blockquote>
      )}
      <p className={styles.about} role="status">
        {speaking && (
          <span className={styles.thinking}>
            <i />
            <i />
            <i />
            {t("call.about-to-speak", { person: name })}
          </span>
        )}
      </p>
      {mine?.unscored && !contact.ended && (
        <Notice title={t(`unscored.${mine.unscored}.title`)} icon="again" role="status">
          {t(`unscored.${mine.unscored}`)}
        </Notice>
      )}
    </section>
  );
}
