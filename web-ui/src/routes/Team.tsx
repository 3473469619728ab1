import { TeamAssignments } from "../components/assignments/TeamAssignments";
import { TakeOff } from "../components/boards/TakeOff";
import { Debriefs } from "../components/coaching/Debriefs";
import { Practice } from "../components/coaching/Practice";
import { Failed } from "../components/Failed";
import { Link } from "../components/Link";
import { Check } from "../components/people/Field";
import styles from "../components/people/people.module.css";
import { useDeed } from "../components/people/useDeed";
import { Screen } from "../components/Screen";
import { classes, Loading, Notice, Skeleton, Tag, ui } from "../components/ui";
import { useFetched } from "../components/useFetched";
import * as time from "../logic/time";
import { boards } from "../store/boards";
import { paths } from "../store/router";
import { t } from "../text";
import type { Attempt, Team as TeamOf } from "../wire/types";

interface Both {
  teams: readonly TeamOf[];
  attempts: readonly Attempt[];
}

async function fetchBoth(signal: AbortSignal): Promise<Both> {
  const [{ teams }, { attempts }] = await Promise.all([boards.teams(signal), boards.attempts(signal)]);
  return { teams, attempts };
}

/** For whoever leads a team: whether it is on the boards, and its ranked attempts. */
export default function Team() {
  const { resource, reload } = useFetched("team", fetchBoth);
  return (
    <Screen title={t("team.title")}>
      {resource.phase === "loading" && (
        <Loading what={t("team.loading")}>
          <Skeleton height="14rem" />
        </Loading>
      )}
      {resource.phase === "failed" && <Failed code={resource.error.code} onRetry={reload} />}
      {resource.phase === "ready" && (
        <div className={styles.page}>
          <TeamAssignments />
          <section className={ui.sheet} aria-labelledby="boards-of">
            <h2 id="boards-of">{t("team.boards")}</h2>
            <p className={ui.hint}>{t("team.boards-hint")}</p>
            {resource.value.teams.length === 0 && <p className={styles.below}>{t("team.none")}</p>}
            <ul className={styles.list}>
              {resource.value.teams.map((team) => (
                <One key={team.team} team={team} onChanged={reload} />
              ))}
            </ul>
          </section>
          <section className={ui.sheet} aria-labelledby="attempts">
            <h2 id="attempts">{t("team.attempts")}</h2>
            <p className={ui.hint}>{t("team.attempts-hint")}</p>
            {resource.value.attempts.length === 0 && <p className={styles.below}>{t("team.no-attempts")}</p>}
            <ul className={styles.list}>
              {resource.value.attempts.map((attempt) => (
                <Played key={attempt.pursuit} attempt={attempt} onChanged={reload} />
              ))}
            </ul>
          </section>
          <Debriefs />
          <Practice teams={resource.value.teams} />
        </div>
      )}
    </Screen>
  );
}

function One({ team, onChanged }: { team: TeamOf; onChanged: () => void }) {
  const { problem, run } = useDeed();
  return (
    <li>
      <p className={styles.who}>
        <strong>{team.team}</strong>
        <span className={styles.meta}>{t("boards.team-people", { people: team.people })}</span>
      </p>
      <Check
        label={t("team.on", { team: team.team })}
        checked={team.boards}
        onChange={(on) =>
          run(async () => {
            await boards.changeTeam(team.team, on);
            onChanged();
          })
        }
      />
      <div role="alert">{problem && <Notice title={problem} />}</div>
    </li>
  );
}

function Played({ attempt, onChanged }: { attempt: Attempt; onChanged: () => void }) {
  const { name, title, outcome } = attempt;
  return (
    <li>
      <p className={styles.who}>
        <strong>{name}</strong>
        <span>{title}</span>
        {attempt.overall !== undefined && <b>{t("team.score", { score: attempt.overall })}</b>}
        {attempt.voided && <Tag>{t("team.voided")}</Tag>}
      </p>
      <p className={styles.meta}>
        {t(`difficulty.${attempt.difficulty}`)} · {time.wallMoment(attempt.endedAt ?? attempt.begunAt)} ·{" "}
        {t(`outcome.${outcome}`)} · {attempt.team}
      </p>
      {outcome !== "open" && (
        <div className={styles.actions}>
          <Link
            to={paths.attempt(attempt.pursuit)}
            className={classes(ui.button, ui.small)}
            label={t("admin.of", { action: t("team.read"), name: `${name}, ${title}` })}
          >
            {t("team.read")}
          </Link>
          <TakeOff attempt={attempt} onDone={onChanged} />
        </div>
      )}
    </li>
  );
}
