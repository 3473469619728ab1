import { useEffect, useId, useRef } from "react";
import type { Pursuit, Ready } from "../store/pursuit";
import { t } from "../text";
import styles from "./Coach.module.css";
import { Button, classes, ui } from "./ui";
import { TOUCH, useMedia } from "./useMedia";

/** By the place of the key, so that it holds where Alt writes another letter. */
const KEY = "KeyH";

interface CoachProps {
  pursuit: Pursuit;
  state: Ready;
  /** What the coach said last, while it still fits. */
  hint: string | undefined;
}

/** The coach in the ear, where one listens: a hint on demand, by button or keyboard. */
export function Coach({ pursuit, state, hint }: CoachProps) {
  const id = useId();
  const touch = useMedia(TOUCH);
  const listens = state.now.can.includes("hint");
  const asking = state.pending?.command.type === "hint";
  const busy = state.pending !== undefined || state.held !== undefined;
  const ask = useRef(() => {});
  ask.current = () => {
    if (listens && !busy) pursuit.act({ type: "hint" });
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.code !== KEY || !event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      ask.current();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
  if (!listens) return null;
  return (
    <section className={classes(ui.sheet, styles.coach)} aria-labelledby={id}>
      <h2 id={id} className={ui.label}>
        {t("coach.title")}
      </h2>
      <p className={styles.hint} role="status">
        {hint}
      </p>
      <div className={styles.ask}>
        <Button
          icon="coach"
          unavailable={busy}
          shortcut="Alt+H"
          describedBy={`${id}-how`}
          onClick={() => ask.current()}
        >
          {t(asking ? "coach.asking" : "coach.ask")}
        </Button>
        <p id={`${id}-how`} className={ui.hint}>
          {t(touch ? "coach.hint-touch" : "coach.hint")}
        </p>
      </div>
    </section>
  );
}
