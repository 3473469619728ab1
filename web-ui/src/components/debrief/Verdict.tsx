import { pointsText } from "../../logic/marks";
import { t } from "../../text";
import { type Debrief, SKILLS, type Skill } from "../../wire/types";
import { Prose } from "../Prose";
import { classes, Notice, SkillTag, Tag, ui } from "../ui";
import styles from "./Verdict.module.css";

/** How it came out: in words, as one number, and as three bars against the last try; `alone`: where there is no other. */
export function Verdict({ debrief, alone = false }: { debrief: Debrief; alone?: boolean }) {
  const { scorecard, previous, ending } = debrief;
  const kind = t(`ending.${ending.kind}`);
  return (
    <section className={styles.verdict} aria-label={t("debrief.scores")}>
      <div className={styles.words}>
        <p>
          {kind !== ending.title && <Tag>{kind}</Tag>}{" "}
          <span className={styles.title}>{debrief.scenario.title}</span>
        </p>
        <p className={styles.text}>{ending.verdict}</p>
        {ending.epilogue && (
          <section className={styles.epilogue} aria-labelledby="epilogue">
            <h2 id="epilogue">{ending.epilogue.later}</h2>
            <Prose text={ending.epilogue.text} />
          </section>
        )}
        {debrief.stillRunning.length > 0 && (
          <p className={ui.hint}>{t("debrief.still-running", { names: debrief.stillRunning.join(", ") })}</p>
        )}
        {scorecard.cap && (
          <Notice title={t(capKey(scorecard.overall, scorecard.cap.limit), { limit: scorecard.cap.limit })}>
            {scorecard.cap.because}
          </Notice>
        )}
      </div>
      <div className={styles.overall}>
        <p className={ui.label}>{t("debrief.overall")}</p>
        <p className={styles.number}>{scorecard.overall}</p>
        {scorecard.judged !== undefined && (
          <p className={styles.change}>{t("contest.overall", { judged: scorecard.judged })}</p>
        )}
        {!alone && <Change now={scorecard.overall} before={previous?.overall} />}
      </div>
      <ul className={styles.bars}>
        {SKILLS.map((skill) => (
          <SkillBar key={skill} skill={skill} debrief={debrief} />
        ))}
      </ul>
    </section>
  );
}

/** A cap says nothing of a score that is below it anyway. */
function capKey(overall: number, limit: number) {
  return overall < limit ? "debrief.cap-unused" : "debrief.cap";
}

function SkillBar({ skill, debrief }: { skill: Skill; debrief: Debrief }) {
  const score = debrief.scorecard.skills[skill];
  const before = debrief.previous?.[skill];
  return (
    <li className={styles.row}>
      <SkillTag skill={skill} />
      {score ? (
        <>
          <span className={styles.score}>{score.score}</span>
          <span className={styles.points}>{pointsText(score)}</span>
          {before === undefined ? <span /> : <Change now={score.score} before={before} />}
          <span className={classes(ui.bar, styles[skill])} aria-hidden="true" data-fill>
            <span className={ui.barFill} style={{ inlineSize: `${score.score}%` }} />
            {before !== undefined && (
              <span className={ui.barTick} style={{ insetInlineStart: `calc(${before}% - 1px)` }} />
            )}
          </span>
        </>
      ) : (
        <span className={ui.hint}>{t("debrief.not-called-for")}</span>
      )}
    </li>
  );
}

function Change({ now, before }: { now: number; before: number | undefined }) {
  if (before === undefined) return <span className={styles.change}>{t("debrief.first-try")}</span>;
  const by = now - before;
  const key = by > 0 ? "debrief.up" : by < 0 ? "debrief.down" : "debrief.same";
  return <span className={styles.change}>{t(key, { by: Math.abs(by) })}</span>;
}
