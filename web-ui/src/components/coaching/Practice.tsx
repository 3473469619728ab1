import { type ReactNode, useState } from "react";
import * as time from "../../logic/time";
import { coaching } from "../../store/coaching";
import { t } from "../../text";
import { SKILLS, type Team, type TeamCourse, type TeamPage, type TeamShare } from "../../wire/types";
import { Failed } from "../Failed";
import styles from "../people/people.module.css";
import { Loading, Skeleton, SkillTag, ui } from "../ui";
import { useFetched } from "../useFetched";
import own from "./coaching.module.css";

/** How a team practises: who, where it is strong and weak, whose tries go up. Nobody is ranked. */
export function Practice({ teams }: { teams: readonly Team[] }) {
  const [chosen, setChosen] = useState(teams[0]?.team ?? "");
  if (teams.length === 0) return null;
  return (
    <section className={ui.sheet} aria-labelledby="practice">
      <h2 id="practice">{t("practice.title")}</h2>
      <p className={ui.hint}>{t("practice.hint")}</p>
      {teams.length > 1 && (
        <div className={own.filters}>
          <div className={ui.field}>
            <label htmlFor="practice-team">{t("practice.team")}</label>
            <select
              id="practice-team"
              className={ui.input}
              value={chosen}
              onChange={(event) => setChosen(event.target.value)}
            >
              {teams.map(({ team }) => (
                <option key={team}>{team}</option>
              ))}
            </select>
          </div>
        </div>
      )}
      <Figures key={chosen} team={chosen} />
    </section>
  );
}

function Figures({ team }: { team: string }) {
  const { resource, reload } = useFetched(team, (signal) => coaching.team(team, signal));
  if (resource.phase === "loading") {
    return (
      <Loading what={t("practice.loading")}>
        <Skeleton height="12rem" />
      </Loading>
    );
  }
  if (resource.phase === "failed") return <Failed code={resource.error.code} onRetry={reload} />;
  const page = resource.value;
  return (
    <>
      <Who page={page} />
      <Strengths page={page} />
      <Word courses={page.courses.filter((course) => course.stuck)} />
      <Courses courses={page.courses} />
    </>
  );
}

function Wide({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}

function Who({ page }: { page: TeamPage }) {
  return (
    <div className={own.part}>
      <h3>{t("practice.who")}</h3>
      <p className={ui.hint}>{t("practice.who-hint")}</p>
      <Wide label={t("practice.who")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("practice.name")}</th>
              <th scope="col">{t("practice.finished")}</th>
              <th scope="col">{t("practice.last")}</th>
            </tr>
          </thead>
          <tbody className={own.figures}>
            {page.people.map((one) => (
              <tr key={one.account}>
                <th scope="row">{one.name}</th>
                <td>{one.finished}</td>
                <td>{one.last === undefined ? t("practice.not-yet") : time.wallDay(one.last)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </div>
  );
}

function shareText(share: TeamShare): string {
  if (share.earned !== undefined) return t("practice.earned", { percent: share.earned });
  const { missingPeople: people, missingPursuits: pursuits } = share;
  if (people === 0) return t("practice.missing-pursuits", { pursuits });
  return pursuits === 0
    ? t("practice.missing-people", { people })
    : t("practice.missing", { people, pursuits });
}

function Strengths({ page }: { page: TeamPage }) {
  const told = page.criteria.filter((one) => one.share.earned !== undefined);
  const untold = page.criteria.filter((one) => one.share.earned === undefined);
  return (
    <div className={own.part}>
      <h3>{t("practice.strengths")}</h3>
      <p className={ui.hint}>{t("practice.strengths-hint")}</p>
      <ul className={own.shares}>
        {SKILLS.map((skill) => {
          const share = page.skills[skill];
          return (
            <li key={skill}>
              <SkillTag skill={skill} />
              <span>{share ? shareText(share) : t("practice.nothing")}</span>
            </li>
          );
        })}
      </ul>
      {told.length > 0 && (
        <Wide label={t("practice.strengths")}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t("practice.criterion")}</th>
                <th scope="col">{t("practice.skill")}</th>
                <th scope="col">{t("practice.share")}</th>
              </tr>
            </thead>
            <tbody className={own.figures}>
              {told.map((one) => (
                <tr key={`${one.scenario} ${one.criterion}`}>
                  <th scope="row">
                    {one.statement} <span className={styles.meta}>{one.title}</span>
                  </th>
                  <td>
                    <SkillTag skill={one.skill} />
                  </td>
                  <td>{shareText(one.share)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      {untold.length > 0 && (
        <details className={styles.below}>
          <summary>{t("practice.untold", { count: untold.length })}</summary>
          <ul className={styles.list}>
            {untold.map((one) => (
              <li key={`${one.scenario} ${one.criterion}`}>
                <span>
                  {one.statement} <span className={styles.meta}>{one.title}</span>
                </span>
                <span className={styles.meta}>{shareText(one.share)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Word({ courses }: { courses: readonly TeamCourse[] }) {
  return (
    <div className={own.part}>
      <h3>{t("practice.word")}</h3>
      <p className={ui.hint}>{t("practice.word-hint")}</p>
      {courses.length === 0 && <p>{t("practice.word-none")}</p>}
      <ul className={styles.list}>
        {courses.map((one) => (
          <li key={`${one.name} ${one.scenario}`}>
            {t("practice.word-of", { name: one.name, title: one.title, tries: one.tries })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Courses({ courses }: { courses: readonly TeamCourse[] }) {
  return (
    <div className={own.part}>
      <h3>{t("practice.courses")}</h3>
      <p className={ui.hint}>{t("practice.courses-hint")}</p>
      {courses.length === 0 ? (
        <p>{t("practice.courses-none")}</p>
      ) : (
        <Wide label={t("practice.courses")}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t("practice.name")}</th>
                <th scope="col">{t("debriefs.scenario")}</th>
                <th scope="col">{t("practice.first")}</th>
                <th scope="col">{t("practice.latest")}</th>
                <th scope="col">{t("practice.tries")}</th>
              </tr>
            </thead>
            <tbody className={own.figures}>
              {courses.map((one) => (
                <tr key={`${one.name} ${one.scenario}`}>
                  <th scope="row">{one.name}</th>
                  <td>{one.title}</td>
                  <td>{one.first}</td>
                  <td>{one.latest}</td>
                  <td>{one.tries}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </div>
  );
}
