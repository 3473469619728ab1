import { Certificates } from "../components/assignments/Certificates";
import { Failed } from "../components/Failed";
import { Icon } from "../components/Icon";
import { Link } from "../components/Link";
import rows from "../components/rows.module.css";
import { Screen } from "../components/Screen";
import { classes, Loading, Skeleton, SkillTag, ui } from "../components/ui";
import { useFetched } from "../components/useFetched";
import { certificatesOf } from "../logic/assignments";
import { chart, series } from "../logic/chart";
import { headOf } from "../logic/marks";
import * as time from "../logic/time";
import { http } from "../store/app";
import { forMe } from "../store/assignments";
import { me } from "../store/me";
import { useStore } from "../store/react";
import { paths } from "../store/router";
import { t } from "../text";
import { type Progress as ProgressOf, type Pursuits, SKILLS, type Skill } from "../wire/types";
import styles from "./Progress.module.css";

interface Both {
  progress: ProgressOf;
  pursuits: Pursuits["pursuits"];
}

async function fetchBoth(signal: AbortSignal): Promise<Both> {
  const [progress, { pursuits }] = await Promise.all([http.progress(signal), http.pursuits(signal)]);
  return { progress, pursuits };
}

export default function Progress() {
  const { resource, reload } = useFetched("progress", fetchBoth);
  return (
    <Screen title={t("progress.title")}>
      {resource.phase === "loading" && (
        <Loading what={t("progress.loading")}>
          <Skeleton height="14rem" />
        </Loading>
      )}
      {resource.phase === "failed" && <Failed code={resource.error.code} onRetry={reload} />}
      {resource.phase === "ready" && <Page both={resource.value} />}
    </Screen>
  );
}

function MyCertificates() {
  const account = useStore(me)?.account;
  const all = useStore(forMe);
  if (!account || !all || certificatesOf(all).length === 0) return null;
  return (
    <section aria-labelledby="certificates" className={styles.certificates}>
      <h2 id="certificates">{t("assign.certificates")}</h2>
      <Certificates all={all} />
    </section>
  );
}

function Page({ both }: { both: Both }) {
  const { progress, pursuits } = both;
  if (progress.tries.length === 0 && pursuits.length === 0) {
    return (
      <div className={ui.state}>
        <p>{t("progress.empty")}</p>
        <Link to={paths.shelf()} className={classes(ui.button, ui.primary)}>
          {t("action.to-shelf")}
        </Link>
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <p className={ui.hint}>{t("progress.lead", { tries: progress.tries.length })}</p>
      <MyCertificates />
      <div className={styles.charts}>
        {SKILLS.map((skill) => (
          <SkillChart key={skill} skill={skill} tries={progress.tries} />
        ))}
      </div>
      <div className={styles.columns}>
        <Criteria title={t("progress.strongest")} id="strongest" items={strongest(progress)} />
        <Criteria title={t("progress.weakest")} id="weakest" items={weakest(progress)} practise />
      </div>
      <Tries pursuits={pursuits} />
    </div>
  );
}

type Item = ProgressOf["criteria"][number];
const MANY = 4;

function strongest(progress: ProgressOf): Item[] {
  return progress.criteria
    .filter((one) => one.rate >= 0.5 && one.latest === "earned")
    .sort((a, b) => b.rate - a.rate || b.tries - a.tries)
    .slice(0, MANY);
}

function weakest(progress: ProgressOf): Item[] {
  return progress.criteria
    .filter((one) => one.rate < 0.5 || one.latest !== "earned")
    .sort((a, b) => a.rate - b.rate || b.tries - a.tries)
    .slice(0, MANY);
}

function SkillChart({ skill, tries }: { skill: Skill; tries: ProgressOf["tries"] }) {
  const points = series(tries, skill);
  const drawn = chart(points.map((point) => point.score));
  const first = points[0];
  const latest = points.at(-1);
  const id = `chart-${skill}`;
  return (
    <section className={classes(ui.sheet, styles.chart)} aria-labelledby={id}>
      <h2 id={id} className={styles.chartHead}>
        <SkillTag skill={skill} />
      </h2>
      {first && latest ? (
        <>
          <p className={styles.numbers}>
            <span>
              <span className={ui.label}>{t("progress.first")}</span>
              <b>{first.score}</b>
            </span>
            <span>
              <span className={ui.label}>{t("progress.latest")}</span>
              <b>{latest.score}</b>
            </span>
          </p>
          <svg
            className={classes(styles.drawing, rows[skill])}
            viewBox="0 0 300 110"
            role="img"
            aria-label={t("progress.chart", {
              skill: t(`skill.${skill}`),
              count: points.length,
              first: first.score,
              latest: latest.score,
            })}
          >
            {[0, 50, 100].map((score) => (
              <g key={score}>
                <line x1="26" x2="296" y1={drawn.y(score)} y2={drawn.y(score)} className={styles.grid} />
                <text x="20" y={drawn.y(score) + 4} className={styles.axis}>
                  {score}
                </text>
              </g>
            ))}
            <polyline points={drawn.points.map((point) => `${point.x},${point.y}`).join(" ")} />
            {drawn.points.map((point, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: points in their order
              <circle key={at} cx={point.x} cy={point.y} r={at === drawn.points.length - 1 ? 5 : 3} />
            ))}
          </svg>
          <details className={styles.table}>
            <summary>{t("progress.as-table")}</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t("progress.when")}</th>
                  <th scope="col">{t("progress.score")}</th>
                </tr>
              </thead>
              <tbody>
                {points.map((point) => (
                  <tr key={point.pursuit}>
                    <td>{time.wallDay(point.at)}</td>
                    <td>
                      <Link to={paths.debrief(point.pursuit)}>{point.score}</Link>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      ) : (
        <p className={ui.hint}>{t("progress.not-yet")}</p>
      )}
    </section>
  );
}

interface CriteriaProps {
  title: string;
  id: string;
  items: readonly Item[];
  practise?: boolean;
}

function Criteria({ title, id, items, practise }: CriteriaProps) {
  return (
    <section className={ui.sheet} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {items.length === 0 ? (
        <p className={ui.hint}>{t("progress.none")}</p>
      ) : (
        <ul className={styles.criteria}>
          {items.map((item) => (
            <li key={`${item.scenario}/${item.criterion}`}>
              <SkillTag skill={item.skill} />
              <p>{headOf({ statement: item.statement, result: item.latest })}</p>
              <p className={styles.rate}>
                <span>
                  {t("progress.rate", {
                    earned: Math.round(item.rate * item.tries),
                    tries: item.tries,
                  })}
                </span>
                <span>
                  {item.tries > 1 && (
                    <>
                      {t(`result.${item.first}`)} <Icon name="next" size={14} />
                      <span className="visually-hidden">{t("progress.then")}</span>{" "}
                    </>
                  )}
                  {t(`result.${item.latest}`)}
                </span>
                {practise && <Link to={paths.briefing(item.scenario)}>{t("progress.practise")}</Link>}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Tries({ pursuits }: { pursuits: Pursuits["pursuits"] }) {
  if (pursuits.length === 0) return null;
  return (
    <section className={ui.sheet} aria-labelledby="tries">
      <h2 id="tries">{t("progress.tries")}</h2>
      <ul className={classes(rows.rows, styles.tries)}>
        {pursuits.map((pursuit) => (
          <li key={pursuit.id}>
            <Link to={pursuit.closed ? paths.debrief(pursuit.id) : paths.pursuit(pursuit.id)}>
              {pursuit.title}
            </Link>
            <span>
              {time.wallMoment(pursuit.startedAt)} · {t(`difficulty.${pursuit.difficulty}`)}
            </span>
            <span>
              {pursuit.branchOf
                ? t("progress.branch")
                : pursuit.closed
                  ? (pursuit.ending?.title ?? "")
                  : t("progress.open")}
            </span>
            <b className={classes(rows.figure, rows.end)}>{pursuit.overall ?? "\u2013"}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
