import { useId, useState } from "react";
import { type Contact, saidIn } from "../../logic/contacts";
import type { Pursuit, Ready } from "../../store/pursuit";
import { t } from "../../text";
import { Aims } from "../desk/Aims";
import { Icon } from "../Icon";
import { classes, ui } from "../ui";
import { useMedia, WIDE } from "../useMedia";
import styles from "./Aside.module.css";

/** What the trainee has at hand on a call: facts, a notepad, and what they want. */
export function Aside({ pursuit, state, contact }: { pursuit: Pursuit; state: Ready; contact: Contact }) {
  const wide = useMedia(WIDE);
  return (
    <div className={styles.aside}>
      {wide && <FactChips state={state} contact={contact} />}
      <Notepad pursuit={pursuit} />
      <Aims desk={state.desk} />
    </div>
  );
}

/** What is known. On a narrow screen it stands right below the reply, where it can be seen while typing. */
export function FactChips({ state, contact }: { state: Ready; contact: Contact }) {
  const used = new Set(saidIn(contact).flatMap((line) => line.facts));
  const id = useId();
  return (
    <section className={ui.sheet} aria-labelledby={id}>
      <h2 id={id}>{t("facts.title")}</h2>
      {state.now.facts.length === 0 ? (
        <p className={ui.hint}>{t("facts.none-on-call")}</p>
      ) : (
        <ul className={styles.chips}>
          {state.now.facts.map((fact) => {
            const lit = used.has(fact.id);
            return (
              <li key={fact.id}>
                <details className={classes(styles.chip, lit && styles.used)}>
                  <summary>
                    <Icon name={lit ? "earned" : "research"} size={16} />
                    <span>{fact.label}</span>
                    {lit && <span className={styles.usedWord}>{t("facts.used")}</span>}
                  </summary>
                  <p>{fact.statement}</p>
                </details>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function Notepad({ pursuit }: { pursuit: Pursuit }) {
  const id = useId();
  const [notes, setNotes] = useState(() => pursuit.drafts.notes());
  return (
    <section className={classes(ui.sheet, styles.notepad)}>
      <label htmlFor={id}>{t("notepad.title")}</label>
      <textarea
        id={id}
        rows={4}
        value={notes}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          setNotes(event.target.value);
          pursuit.drafts.keepNotes(event.target.value);
        }}
      />
      <p id={`${id}-hint`} className={styles.private}>
        {t("notepad.hint")}
      </p>
    </section>
  );
}
