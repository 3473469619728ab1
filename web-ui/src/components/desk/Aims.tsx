import { worthText } from "../../logic/marks";
import { t } from "../../text";
import { type Desk, SKILLS } from "../../wire/types";
import { SkillTag, ui } from "../ui";
import styles from "./Aims.module.css";

/** The briefing and the criteria, always at hand: nothing that counts is hidden. */
export function Aims({ desk }: { desk: Desk }) {
  return (
    <section className={ui.sheet} aria-labelledby="aims">
      <h2 id="aims">{t("aims.title")}</h2>
      <p className={styles.want}>{desk.briefing.want}</p>
      <details className={styles.more}>
        <summary>{t("aims.criteria")}</summary>
        {SKILLS.map((skill) => {
          const criteria = desk.criteria.filter((criterion) => criterion.skill === skill);
          if (criteria.length === 0) return null;
          return (
            <div key={skill} className={styles.skill}>
              <SkillTag skill={skill} />
              <ul>
                {criteria.map((criterion) => (
                  <li key={criterion.id}>
                    {criterion.statement}
                    <span>{worthText(criterion)}</span>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </details>
      <details className={styles.more}>
        <summary>{t("aims.briefing")}</summary>
        <dl className={styles.briefing}>
          {(["you", "sell", "soFar"] as const).map((part) => (
            <div key={part}>
              <dt className={ui.label}>{t(`briefing.${part}`)}</dt>
              <dd>{desk.briefing[part]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
