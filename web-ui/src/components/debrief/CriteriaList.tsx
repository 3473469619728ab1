import { type MouseEvent, useMemo, useState } from "react";
import { happenings } from "../../logic/describe";
import * as time from "../../logic/time";
import type { Judged } from "../../routes/Debrief";
import { useStore } from "../../store/react";
import { lights, type Spotlight } from "../../store/spotlight";
import { t } from "../../text";
import { type Debrief, type Evidence, type Mark, type Now, SKILLS } from "../../wire/types";
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
export function CriteriaList({ judged, spotlight }: { judged: Judged; spotlight: Spotlight }) {
  const { debrief, view } = judged;
  const places = useMemo(() => placesIn(debrief, view.now.people), [debrief, view]);
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
        const ofSkill = marks.filter((mark) => mark.skill === skill);
        const mine = ofSkill.filter((mark) => mark.result !== "not-called-for");
        const quiet = ofSkill.filter((mark) => mark.result === "not-called-for");
        if (ofSkill.length === 0) return null;
        return (
          <div key={skill} className={styles.skill}>
            <h3>
              <SkillTag skill={skill} />
            </h3>
            <ul>
              {mine.map((mark) => (
                <MarkCard key={mark.criterion} mark={mark} places={places} spotlight={spotlight} />
              ))}
            </ul>
            {quiet.length > 0 && (
              <details className={styles.quiet}>
                <summary>{t("debrief.not-called-for-count", { count: quiet.length })}</summary>
                <ul>
                  {quiet.map((mark) => (
                    <li key={mark.criterion} id={`criterion-${mark.criterion}`} tabIndex={-1}>
                      {mark.statement} <span>{mark.because}</span>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </div>
        );
      })}
    </section>
  );
}

interface MarkCardProps {
  mark: Mark;
  places: Places;
  spotlight: Spotlight;
}

function MarkCard({ mark, places, spotlight }: MarkCardProps) {
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
      <EvidenceList mark={mark} places={places} />
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

function EvidenceList({ mark, places }: { mark: Mark; places: Places }) {
  if (mark.evidence.length === 0) return null;
  // Words speak for themselves; whole turns and moments are many, and wait until they are asked for.
  const words = mark.evidence.filter((evidence) => evidence.kind === "words");
  const others = mark.evidence.filter((evidence) => evidence.kind !== "words");
  const folded = others.length > 1;
  return (
    <>
      <EvidenceLinks evidence={folded ? words : mark.evidence} places={places} />
      {folded && (
        <details className={styles.why}>
          <summary>{t("debrief.rests-on", { count: others.length })}</summary>
          <EvidenceLinks evidence={others} places={places} />
        </details>
      )}
    </>
  );
}

function EvidenceLinks({ evidence, places }: { evidence: readonly Evidence[]; places: Places }) {
  if (evidence.length === 0) return null;
  return (
    <ul className={styles.evidence} aria-label={t("debrief.evidence")}>
      {evidence.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: evidence never changes
        <li key={at}>
          <a href={`#event-${placeOf(one)}`} onClick={goTo}>
            {textOf(one, places)}
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

/** How every moment of the pursuit is called in a sentence, by its sequence. */
interface Places {
  said: ReadonlyMap<number, string>;
  happened: ReadonlyMap<number, string>;
  at: ReadonlyMap<number, string>;
}

function placesIn(debrief: Debrief, people: Now["people"]): Places {
  return {
    said: new Map(
      debrief.entries.flatMap((entry) =>
        entry.kind === "said" ? [[entry.sequence, entry.text] as const] : [],
      ),
    ),
    happened: new Map(happenings(debrief.entries, people).map((one) => [one.sequence, one.text] as const)),
    at: new Map(debrief.entries.map((entry) => [entry.sequence, time.moment(entry.at)] as const)),
  };
}

const SHORT = 70;

function shorten(text: string): string {
  const points = [...text];
  return points.length <= SHORT ? text : `${points.slice(0, SHORT).join("").trimEnd()}\u2026`;
}

function textOf(evidence: Evidence, { said, happened, at }: Places): string {
  switch (evidence.kind) {
    case "words": {
      const { start, end } = evidence.span;
      const words = [...(said.get(evidence.turn) ?? "")]
        .slice(start, end)
        .join("")
        .replace(/^[\s,;.:–-]+/u, "")
        .trim();
      return words === "" ? evidence.what : t("evidence.words", { words, what: evidence.what });
    }
    case "turn": {
      const words = said.get(evidence.turn);
      return words === undefined ? t("evidence.turn") : t("evidence.said", { words: shorten(words) });
    }
    case "happening": {
      const when = at.get(evidence.sequence);
      const what = happened.get(evidence.sequence) ?? t("evidence.happening");
      return when === undefined ? what : t("evidence.happened", { when, what });
    }
    case "gap": {
      const from = at.get(evidence.from);
      const to = at.get(evidence.to);
      if (from === undefined || to === undefined) return t("evidence.gap");
      return t("evidence.between", { from, to });
    }
  }
}
