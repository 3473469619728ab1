import { type FormEvent, useEffect, useId, useState } from "react";
import { draftOf, LONGEST_NOTE } from "../../logic/deeds";
import type { Pursuit, Ready } from "../../store/pursuit";
import { t } from "../../text";
import type { Deed } from "../../wire/types";
import { Button, classes, ui } from "../ui";
import styles from "./Deeds.module.css";

interface DeedsProps {
  pursuit: Pursuit;
  state: Ready;
  waiting: boolean;
}

/** What else can be done at the desk: a button each, and a sheet for those that take words. */
export function Deeds({ pursuit, state, waiting }: DeedsProps) {
  const { deeds } = state.now;
  const [writing, setWriting] = useState<string>();
  const chosen = deeds.find((deed) => deed.id === writing);
  return (
    <div className={styles.slot}>
      <h3 className={ui.label}>{t("deeds.title")}</h3>
      <ul className={styles.deeds}>
        {deeds.map((deed) => (
          <li key={deed.id}>
            <Button
              unavailable={waiting}
              {...(deed.writes && { expanded: deed.id === writing })}
              onClick={() => {
                if (deed.writes) setWriting(deed.id === writing ? undefined : deed.id);
                else pursuit.act({ type: "do", deed: deed.id });
              }}
            >
              {deed.name}
            </Button>
            {deed.minutes > 0 && (
              <span className={ui.hint}>{t("research.cost", { minutes: deed.minutes })}</span>
            )}
          </li>
        ))}
      </ul>
      {chosen && <Note key={chosen.id} pursuit={pursuit} state={state} deed={chosen} waiting={waiting} />}
    </div>
  );
}

/** The words of a deed. What is not kept on the account is kept here. */
function Note({ pursuit, state, deed, waiting }: DeedsProps & { deed: Deed }) {
  const id = useId();
  const key = draftOf(deed.id);
  const [text, setText] = useState(() => pursuit.drafts.letter(key).text);
  const kept = pursuit.drafts.letter(key).text;
  const entries = state.entries.length;
  const length = [...text.trim()].length;
  const tooLong = length > LONGEST_NOTE;
  const ready = length > 0 && !tooLong && !waiting;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was done is what empties the sheet
  useEffect(() => {
    if (kept === "") setText("");
  }, [kept, entries]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (ready) pursuit.act({ type: "do", deed: deed.id, text: text.trim() });
  }

  return (
    <form className={styles.note} onSubmit={submit} aria-label={deed.name}>
      <div className={ui.field}>
        <label htmlFor={`${id}-text`}>{deed.name}</label>
        <textarea
          id={`${id}-text`}
          className={classes(ui.input, styles.box)}
          rows={6}
          value={text}
          readOnly={waiting}
          aria-describedby={`${id}-hint`}
          autoComplete="off"
          onChange={(event) => {
            setText(event.target.value);
            pursuit.drafts.keepLetter(key, { subject: "", text: event.target.value, copies: [] });
          }}
        />
      </div>
      <p id={`${id}-hint`} className={classes(ui.hint, tooLong && styles.tooLong)}>
        {t("deeds.hint", { length, most: LONGEST_NOTE })}
      </p>
      <Button type="submit" kind="primary" unavailable={!ready}>
        {t("deeds.keep")}
      </Button>
    </form>
  );
}
