import { useEffect, useRef } from "react";
import type { Contact } from "../../logic/contacts";
import { nameOf } from "../../logic/people";
import type { Pursuit, Ready } from "../../store/pursuit";
import { navigate, paths } from "../../store/router";
import { t } from "../../text";
import { Button, classes, ui } from "../ui";
import styles from "./Call.module.css";

/** The contact is over: how it ended, and the way on. */
export function Ended({ pursuit, state, contact }: { pursuit: Pursuit; state: Ready; contact: Contact }) {
  const box = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
  }, []);
  const closed = state.now.closed;
  return (
    <section className={classes(ui.sheet, styles.ended)} aria-labelledby="ended">
      <h2 id="ended" ref={box} tabIndex={-1}>
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
  return ended?.by === "trainee" ? t("ended.by-you") : t("ended.by-them", { person });
}
