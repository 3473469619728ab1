import { useId, useState } from "react";
import { classLink, seedOf } from "../../logic/begin";
import * as time from "../../logic/time";
import { t } from "../../text";
import type { Difficulty, ScenarioPage } from "../../wire/types";
import { Button, ui } from "../ui";
import styles from "./SeedChoice.module.css";

export interface Luck {
  /** Today's seed, which the server draws. */
  daily: boolean;
  /** Another seed, as it was typed. */
  seed: string;
}

interface SeedChoiceProps {
  scenario: ScenarioPage["id"];
  daily: ScenarioPage["daily"];
  difficulty: Difficulty;
  luck: Luck;
  onChange: (luck: Luck) => void;
}

/** Which days and moods: fresh ones, today's, or those of a seed that a class shares. */
export function SeedChoice({ scenario, daily, difficulty, luck, onChange }: SeedChoiceProps) {
  const id = useId();
  const [begun] = useState(luck.seed !== "");
  const seed = seedOf(luck.seed);
  const shared = luck.daily ? daily.seed : seed;
  return (
    <details className={styles.seed} open={begun}>
      <summary>{t("seed.title")}</summary>
      <label className={styles.daily}>
        <input
          type="checkbox"
          checked={luck.daily}
          onChange={(event) => onChange({ ...luck, daily: event.target.checked })}
        />
        <span>
          <b>{t("seed.daily", { day: time.day(`${daily.day}T00:00:00`) })}</b>
          <span>{t("seed.daily-hint")}</span>
        </span>
      </label>
      {!luck.daily && (
        <div className={ui.field}>
          <label htmlFor={id}>{t("briefing.seed")}</label>
          <input
            id={id}
            className={ui.input}
            inputMode="numeric"
            autoComplete="off"
            value={luck.seed}
            aria-invalid={seed === "wrong"}
            aria-describedby={`${id}-hint`}
            onChange={(event) => onChange({ ...luck, seed: event.target.value })}
          />
          <p id={`${id}-hint`} className={ui.hint}>
            {t(seed === "wrong" ? "briefing.seed-wrong" : "briefing.seed-hint")}
          </p>
        </div>
      )}
      {typeof shared === "number" && (
        <ClassLink link={classLink(location.origin, scenario, { difficulty, seed: String(shared) })} />
      )}
    </details>
  );
}

function ClassLink({ link }: { link: string }) {
  const id = useId();
  const [copied, setCopied] = useState<string>();
  // Only a secure context may write to the clipboard; elsewhere the link is there to be marked.
  const canCopy = navigator.clipboard !== undefined;
  return (
    <div className={ui.field}>
      <label htmlFor={id}>{t("seed.link")}</label>
      <input
        id={id}
        className={ui.input}
        readOnly
        value={link}
        aria-describedby={`${id}-hint`}
        onFocus={(event) => event.target.select()}
      />
      <p id={`${id}-hint`} className={ui.hint}>
        {t("seed.link-hint")}
      </p>
      {canCopy && (
        <div className={styles.copy}>
          <Button
            small
            onClick={() => {
              navigator.clipboard.writeText(link).then(
                () => setCopied(link),
                () => setCopied(undefined),
              );
            }}
          >
            {t("seed.copy")}
          </Button>
          <span role="status">{copied === link ? t("seed.copied") : ""}</span>
        </div>
      )}
    </div>
  );
}
