import { useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type Places, placesIn } from "../../logic/evidence";
import { isShaky } from "../../logic/hearing";
import { headOf, markPointsText } from "../../logic/marks";
import { markAnchor } from "../../logic/waiting";
import type { Judged } from "../../routes/judged";
import { useStore } from "../../store/react";
import { lights, type Spotlight } from "../../store/spotlight";
import { t } from "../../text";
import { type Mark, SKILLS } from "../../wire/types";
import { Contest } from "../coaching/Contest";
import { Margin } from "../coaching/Margin";
import { ShareFirst } from "../coaching/ShareFirst";
import { Icon } from "../Icon";
import { classes, SkillTag, ui } from "../ui";
import { BackUp, CRITERIA } from "./Contents";
import styles from "./CriteriaList.module.css";
import { EvidenceList } from "./EvidenceList";
import { FoldBody, FoldHead, holds, useFold } from "./Fold";
import { FoldTold } from "./FoldTold";
import { arriveAt, bringIntoPane } from "./goTo";
import { HeardBadge } from "./HeardBadge";

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
  // What was just disputed or ruled on stays, though it may no longer be of the kind that is shown.
  const [kept, setKept] = useState<string>();
  const marks = debrief.scorecard.marks.filter((mark) => shown(mark, show) || mark.criterion === kept);
  const box = useRef<HTMLElement>(null);
  useEffect(
    () =>
      spotlight.subscribe(() => {
        const lit = spotlight.get();
        if (lit === undefined || box.current?.matches(":hover, :focus-within")) return;
        bringIntoPane(box.current, document.getElementById(markAnchor(lit)));
      }),
    [spotlight],
  );
  useShownWhenSought(() => setShow("all"));
  return (
    <section ref={box} aria-labelledby={CRITERIA} className={classes(styles.list, ui.pane)}>
      <div className={ui.sheetHead}>
        <h2 id={CRITERIA} tabIndex={-1}>
          {t("debrief.criteria")}
        </h2>
        <fieldset className={styles.filter}>
          <legend className="visually-hidden">{t("debrief.filter")}</legend>
          {SHOWS.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="show"
                className="visually-hidden"
                checked={show === one}
                onChange={() => {
                  setShow(one);
                  setKept(undefined);
                }}
              />
              {t(`debrief.show-${one}`)}
            </label>
          ))}
        </fieldset>
      </div>
      <ShareFirst />
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
                <MarkCard
                  key={mark.criterion}
                  mark={mark}
                  places={places}
                  spotlight={spotlight}
                  onJudged={() => setKept(mark.criterion)}
                />
              ))}
            </ul>
            {quiet.length > 0 && (
              <details className={styles.quiet}>
                <summary>{t("debrief.not-called-for-count", { count: quiet.length })}</summary>
                <ul>
                  {quiet.map((mark) => (
                    <li key={mark.criterion} id={markAnchor(mark.criterion)} tabIndex={-1}>
                      {`“${mark.statement}”`} <span>{mark.because}</span>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </div>
        );
      })}
      <BackUp />
    </section>
  );
}

/** What a link within the page seeks, and the filter hides, is shown after all. */
function useShownWhenSought(showAll: () => void) {
  const how = useRef(showAll);
  useEffect(() => {
    function seek() {
      const id = location.hash.slice(1);
      if (id === "" || document.getElementById(id)) return;
      flushSync(how.current);
      // So that the same link is followed again.
      if (arriveAt(id)) history.replaceState(history.state, "", location.pathname + location.search);
    }
    addEventListener("hashchange", seek);
    return () => removeEventListener("hashchange", seek);
  }, []);
}

interface MarkCardProps {
  mark: Mark;
  places: Places;
  spotlight: Spotlight;
  onJudged: () => void;
}

function MarkCard({ mark, places, spotlight, onJudged }: MarkCardProps) {
  const lit = useStore(spotlight) === mark.criterion;
  const fold = useFold();
  const toImprove = mark.result === "nearly" || mark.result === "missed" || mark.result === "broken";
  return (
    <li
      id={markAnchor(mark.criterion)}
      tabIndex={-1}
      className={classes(styles.mark, styles[mark.skill], lit && styles.lit)}
      {...holds(fold)}
      {...lights(spotlight, mark.criterion)}
    >
      <div className={styles.top}>
        <div className={styles.head}>
          <span className={classes(styles.result, styles[mark.result])}>
            <Icon name={mark.result} size={16} />
            {t(`result.${mark.result}`)}
          </span>
          <span className={styles.points}>{markPointsText(mark)}</span>
        </div>
        <h4 className={classes(toImprove && styles.notDone)}>
          <FoldHead fold={fold}>{headOf(mark)}</FoldHead>
        </h4>
        {fold.folds && (
          <FoldTold place="criterion" targets={[mark.criterion]}>
            {mark.dispute && (
              <li>
                <Icon name="flag" size={14} />
                {t(mark.dispute.ruling ? "told.ruled" : "told.disputed")}
              </li>
            )}
          </FoldTold>
        )}
      </div>
      <FoldBody fold={fold}>
        <p className={styles.because}>{mark.because}</p>
        {mark.hearing && isShaky(mark.hearing) && <p className={styles.unsure}>{t("debrief.unreliable")}</p>}
        {mark.hearing && <HeardBadge hearing={mark.hearing} />}
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
        <Contest mark={mark} places={places} onJudged={onJudged} />
        <Margin place="criterion" target={mark.criterion} what={mark.statement} />
        <details className={styles.why}>
          <summary>{t("debrief.why")}</summary>
          <p>{mark.why}</p>
        </details>
      </FoldBody>
    </li>
  );
}
