import { useEffect, useRef } from "react";
import type { Contact } from "../../logic/contacts";
import { nameOf } from "../../logic/people";
import type { Pursuit, Ready } from "../../store/pursuit";
import { navigate, paths } from "../../store/router";
import { t } from "../../text";
import { Button, classes, ui } from "../ui";
import styles from "./Call.module.css";

interface EndedProps {
  pursuit: Pursuit;
  state: Ready;
  contact: Contact;
  /** Whether the trainee was in the middle of words when it ended. */
  typing: boolean;
}

/** The contact is over: how it ended, and the way on, which has the focus. */
export function Ended({ pursuit, state, contact, typing }: EndedProps) {
  const box = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const interrupted = useRef(typing);
  useEffect(() => {
    // Keys that were meant for the reply must not press a button that has taken its place.
    const way = interrupted.current ? undefined : box.current?.querySelector("button");
    (way ?? heading.current)?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const closed = state.now.closed;
  return (
    <section ref={box} className={classes(ui.sheet, styles.ended)} aria-labelledby="ended">
      <h2 id="ended" ref={heading} tabIndex={-1}>
        {howItEnded(contact, nameOf(state.now.people, contact.opened.person))}
      </h2>
      {closed && <p className={ui.hint}>{t("call.and-closed", { ending: closed.ending.title })}</p>}
      <div className={styles.endedActions}>
        {closed && (
          <Button kind="primary" onClick={() => navigate(paths.debrief(pursuit.id))}>
            {t("desk.to-debrief")}
          </Button>
        )}
        <Button kind={closed ? "plain" : "primary"} onClick={pursuit.leaveEnded}>
          {t("call.to-desk")}
        </Button>
      </div>
    </section>
  );
}

function howItEnded(contact: Contact, person: string): string {
  const { opened, ended } = contact;
  if (opened.outcome === "no-answer") return t("ended.no-answer", { person });
  if (opened.outcome === "voicemail") {
    return t(ended?.left ? "ended.message-left" : "ended.no-message");
  }
  if (opened.meeting !== undefined) {
    return ended?.by === "trainee" ? t("meeting.ended-by-you") : t("meeting.ended-by-them", { person });
  }
  return ended?.by === "trainee" ? t("ended.by-you") : t("ended.by-them", { person });
}
