import { type MouseEvent, useState } from "react";
import { useStore } from "../../store/react";
import { lights, type Spotlight } from "../../store/spotlight";
import { t } from "../../text";
import { type Debrief, type Evidence, type Mark, SKILLS } from "../../wire/types";
import { Icon } from "../Icon";
import { classes, SkillTag, ui } from "../ui";
import styles from "./CriteriaList.module.css";

type Show = "all" | "work" | "earned";
const SHOWS: readonly Show[] = ["all", "work", "earned"];

function shown(mark: Mark, show: Show): boolean {
  if (show === "earned") return mark.result === "earned";
  if (show === "work")
    return mark.result === "nearly" || mark.result === "missed" || mark.result === "broken";
  return true;
}

/** Every criterion with how it came out, why, what to say instead, and the words that it rests on. */
export function CriteriaList({ debrief, spotlight }: { debrief: Debrief; spotlight: Spotlight }) {
  const [show, setShow] = useState<Show>("all");
  const marks = debrief.scorecard.marks.filter((mark) => shown(mark, show));
  return (
    <section aria-labelledby="criteria" className={styles.list}>
      <div className={ui.sheetHead}>
        <h2 id="criteria">{t("debrief.criteria")}</h2>
        <fieldset className={styles.filter}>
          <legend className="visually-hidden">{t("debrief.filter")}</legend>
          {SHOWS.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="show"
                className="visually-hidden"
                checked={show === one}
                onChange={() => setShow(one)}
              />
              {t(`debrief.show-${one}`)}
            </label>
          ))}
        </fieldset>
      </div>
      {marks.length === 0 && <p className={ui.hint}>{t("debrief.none-here")}</p>}
      {SKILLS.map((skill) => {
        const mine = marks.filter((mark) => mark.skill === skill);
        if (mine.length === 0) return null;
        return (
          <div key={skill} className={styles.skill}>
            <h3>
              <SkillTag skill={skill} />
            </h3>
            <ul>
              {mine.map((mark) => (
                <MarkCard key={mark.criterion} mark={mark} debrief={debrief} spotlight={spotlight} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

interface MarkCardProps {
  mark: Mark;
  debrief: Debrief;
  spotlight: Spotlight;
}

function MarkCard({ mark, debrief, spotlight }: MarkCardProps) {
  const lit = useStore(spotlight) === mark.criterion;
  const toImprove = mark.result === "nearly" || mark.result === "missed" || mark.result === "broken";
  return (
    <li
      id={`criterion-${mark.criterion}`}
      tabIndex={-1}
      className={classes(styles.mark, styles[mark.skill], lit && styles.lit)}
      {...lights(spotlight, mark.criterion)}
    >
      <div className={styles.head}>
        <span className={classes(styles.result, styles[mark.result])}>
          <Icon name={mark.result} size={16} />
          {t(`result.${mark.result}`)}
        </span>
        <span className={styles.points}>{t("debrief.points-of", { points: mark.points, of: mark.of })}</span>
      </div>
      <h4>{mark.statement}</h4>
      <p className={styles.because}>{mark.because}</p>
      {!mark.reliable && mark.result !== "not-called-for" && (
        <p className={styles.unsure}>{t("debrief.unreliable")}</p>
      )}
      {toImprove && (
        <>
          <p className={styles.because}>{mark.advice}</p>
          <figure className={styles.instead}>
            <figcaption className={ui.label}>{t("debrief.say-instead")}</figcaption>
            <blockquote>{mark.sayInstead}</blockquote>
          </figure>
        </>
      )}
      <EvidenceList mark={mark} debrief={debrief} />
      <details className={styles.why}>
        <summary>{t("debrief.why")}</summary>
        <p>{mark.why}</p>
      </details>
    </li>
  );
}

function goTo(event: MouseEvent<HTMLAnchorElement>) {
  const id = event.currentTarget.hash.slice(1);
  const target = document.getElementById(id);
  if (!target) return;
  event.preventDefault();
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  target.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  target.focus({ preventScroll: true });
}

function EvidenceList({ mark, debrief }: { mark: Mark; debrief: Debrief }) {
  if (mark.evidence.length === 0) return null;
  return (
    <ul className={styles.evidence} aria-label={t("debrief.evidence")}>
      {mark.evidence.map((evidence, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: evidence never changes
        <li key={at}>
          <a href={`#event-${placeOf(evidence)}`} onClick={goTo}>
            {textOf(evidence, debrief)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function placeOf(evidence: Evidence): number {
  switch (evidence.kind) {
    case "words":
    case "turn":
      return evidence.turn;
    case "happening":
      return evidence.sequence;
    case "gap":
      return evidence.from;
  }
}

function textOf(evidence: Evidence, debrief: Debrief): string {
  switch (evidence.kind) {
    case "words": {
      const entry = debrief.entries.find((one) => one.sequence === evidence.turn);
      const words =
        entry?.kind === "said"
          ? [...entry.text].slice(evidence.span.start, evidence.span.end).join("").trim()
          : "";
      if (words === "") return evidence.what;
      return t("evidence.words", { words, what: evidence.what });
    }
    case "turn":
      return t("evidence.turn");
    case "happening":
      return t("evidence.happening");
    case "gap":
      return t("evidence.gap");
  }
}
