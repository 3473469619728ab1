import { useEffect, useRef, useState } from "react";
import { type Contact, lastWords } from "../../logic/contacts";
import { describeEntry, toldBy } from "../../logic/describe";
import { nameOf } from "../../logic/people";
import type { Ready } from "../../store/pursuit";
import { t } from "../../text";
import { classes } from "../ui";
import styles from "./Transcript.module.css";

interface TranscriptProps {
  state: Ready;
  contact: Contact;
  sending: string | undefined;
  again: number;
}

/** Everything said in this contact. New lines are read out by screen readers as they come. */
export function Transcript({ state, contact, sending, again }: TranscriptProps) {
  const { people } = state.now;
  const told = toldBy(state.entries, people);
  const box = useRef<HTMLDivElement>(null);
  const count = contact.inside.length + (sending === undefined ? 0 : 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line brings the end into view
  useEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [count]);
  const [above, setAbove] = useState(false);
  const last = lastWords(contact);
  const speaker = last[0]?.by;
  return (
    <section className={styles.transcript} aria-label={t("transcript.title")}>
      <h2 className={styles.heading}>{t("transcript.title")}</h2>
      <div
        ref={box}
        role="log"
        aria-label={t("transcript.log")}
        className={classes(styles.log, !contact.ended && styles.short, above && styles.above)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
        tabIndex={0}
        onScroll={(event) => setAbove(event.currentTarget.scrollTop > 4)}
      >
        {contact.inside.map((entry) => {
          if (entry.kind === "said") {
            const mine = entry.by === "trainee";
            return (
              <p key={entry.sequence} className={classes(styles.said, mine && styles.mine)}>
                <b>{mine ? t("transcript.you") : nameOf(people, entry.by)}</b>
                <span>{entry.text}</span>
              </p>
            );
          }
          const text = describeEntry(entry, told);
          return text ? (
            <p key={entry.sequence} className={styles.happened}>
              {text}
            </p>
          ) : null;
        })}
        {sending !== undefined && (
          <p className={classes(styles.said, styles.mine, styles.sending)}>
            <b>{t("transcript.you")}</b>
            <span>{sending}</span>
          </p>
        )}
        {again > 0 && speaker !== undefined && !contact.ended && (
          <p key={`again-${again}`} className="visually-hidden">
            {t("transcript.again", {
              person: nameOf(people, speaker),
              text: last.map((line) => line.text).join(" "),
            })}
          </p>
        )}
      </div>
    </section>
  );
}
