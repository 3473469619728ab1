import { Failed } from "../components/Failed";
import { Icon } from "../components/Icon";
import people from "../components/people/people.module.css";
import rows from "../components/rows.module.css";
import { Screen } from "../components/Screen";
import { Loading, Notice, Skeleton, ui } from "../components/ui";
import { useFetched } from "../components/useFetched";
import { quarterOf } from "../logic/boards";
import { anyFinished, anyImproved, firstMonthAfterNext } from "../logic/overview";
import * as time from "../logic/time";
import { boards } from "../store/boards";
import { t } from "../text";
import { MEASURES, type Overview as OverviewOf } from "../wire/types";

/** Whether practice helps, for whoever manages teams: of three people or more, or not at all. */
export default function Overview() {
  const { resource, reload } = useFetched("overview", (signal) => boards.overview(signal));
  return (
    <Screen title={t("overview.title")}>
      {resource.phase === "loading" && (
        <Loading what={t("overview.loading")}>
          <Skeleton height="14rem" />
        </Loading>
      )}
      {resource.phase === "failed" && <Failed code={resource.error.code} onRetry={reload} />}
      {resource.phase === "ready" && <Page overview={resource.value} />}
    </Screen>
  );
}

function Page({ overview }: { overview: OverviewOf }) {
  const { teams, least, season } = overview;
  if (teams.length === 0) return <p className={people.lead}>{t("overview.none")}</p>;
  const months = teams[0]?.finished ?? [];
  const lastMonth = months.at(-1)?.month;
  const finished = anyFinished(overview);
  const improved = anyImproved(overview);
  return (
    <div className={people.page}>
      <div>
        <p>{t("overview.lead", { least })}</p>
        {(finished || improved) && <p className={ui.hint}>{t("overview.hidden-why", { least })}</p>}
      </div>
      <section className={ui.sheet} aria-labelledby="finished">
        <h2 id="finished">{t("overview.finished")}</h2>
        <p className={ui.hint}>{t("overview.finished-hint")}</p>
        {!finished && lastMonth !== undefined && (
          <div className={people.below}>
            <Notice icon="wait" title={t("overview.nothing-yet")}>
              {t("overview.finished-nothing", {
                least,
                months: months.length,
                day: time.firstDay(time.monthAfter(lastMonth, 2)),
              })}
            </Notice>
          </div>
        )}
        <Finished teams={teams} months={finished} />
      </section>
      <section className={ui.sheet} aria-labelledby="improved">
        <h2 id="improved">{t("overview.improved")}</h2>
        <p className={ui.hint}>
          {t("overview.improved-hint", { season: t("boards.quarter", quarterOf(season)) })}
        </p>
        {improved ? (
          <Improved teams={teams} />
        ) : (
          <div className={people.below}>
            <Notice icon="wait" title={t("overview.nothing-yet")}>
              {t("overview.improved-nothing", {
                least,
                season: t("boards.quarter", quarterOf(season)),
                day: time.firstDay(firstMonthAfterNext(season)),
              })}
            </Notice>
          </div>
        )}
      </section>
    </div>
  );
}

type Teams = OverviewOf["teams"];

interface FinishedProps {
  teams: Teams;
  /** Whether the months are told, or the sizes of the teams alone. */
  months: boolean;
}

function Finished({ teams, months: told }: FinishedProps) {
  const months = told ? (teams[0]?.finished.map((one) => one.month) ?? []) : [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={people.scroll} tabIndex={0} aria-label={t("overview.finished-table")}>
      <table className={people.table}>
        <thead>
          <tr>
            <th scope="col">{t("overview.team")}</th>
            <th scope="col">{t("overview.people")}</th>
            {months.map((month) => (
              <th key={month} scope="col">
                {time.month(month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {teams.map((team) => (
            <tr key={team.team}>
              <th scope="row">{team.team}</th>
              <td className={rows.figure}>{team.people}</td>
              {told &&
                team.finished.map((one) => (
                  <td key={one.month} className={rows.figure}>
                    {one.count ?? <Hidden />}
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Improved({ teams }: { teams: Teams }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={people.scroll} tabIndex={0} aria-label={t("overview.improved-table")}>
      <table className={people.table}>
        <thead>
          <tr>
            <th scope="col">{t("overview.team")}</th>
            {MEASURES.map((measure) => (
              <th key={measure} scope="col" className={rows[measure]}>
                {measure === "overall" ? (
                  t("boards.overall")
                ) : (
                  <>
                    <Icon name={measure} size={14} /> {t(`skill.${measure}`)}
                  </>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {teams.map((team) => (
            <tr key={team.team}>
              <th scope="row">{team.team}</th>
              {MEASURES.map((measure) => {
                const share = team.improved[measure];
                return <td key={measure}>{share === "hidden" ? <Hidden /> : t(`share.${share}`)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Hidden() {
  return <span className={people.meta}>{t("overview.hidden")}</span>;
}
