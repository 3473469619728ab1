import { useId, useState } from "react";
import { dueText, markText } from "../../logic/assignments";
import * as time from "../../logic/time";
import { http } from "../../store/app";
import { assignments } from "../../store/assignments";
import { paths } from "../../store/router";
import { t } from "../../text";
import type {
  Addressee,
  AssignedTry,
  ShelfItem,
  TeamAssignment,
  TeamAssignments as TeamAssignmentsOf,
  TeamPerson,
} from "../../wire/types";
import { Failed } from "../Failed";
import { Link } from "../Link";
import { useDeed } from "../people/useDeed";
import { Button, classes, Dialog, Loading, Notice, Skeleton, Tag, ui } from "../ui";
import { useFetched } from "../useFetched";
import { Amend } from "./Amend";
import { AssignmentForm } from "./AssignmentForm";
import styles from "./assignments.module.css";
import { Decide } from "./Decide";

interface All extends TeamAssignmentsOf {
  scenarios: readonly ShelfItem[];
}

async function fetchAll(signal: AbortSignal): Promise<All> {
  const [of, { scenarios }] = await Promise.all([assignments.ofTeams(signal), http.shelf(signal)]);
  return { ...of, scenarios };
}

/** What is assigned in the teams that somebody leads, and how everybody stands. */
export function TeamAssignments() {
  const { resource, reload } = useFetched("team-assignments", fetchAll);
  const [setting, setSetting] = useState(false);
  const [done, setDone] = useState("");
  return (
    <section className={ui.sheet} aria-labelledby="assignments">
      <div className={ui.sheetHead}>
        <h2 id="assignments">{t("assign.title")}</h2>
      </div>
      <p className={ui.hint}>{t("assign.hint")}</p>
      <p role="status">{done}</p>
      {resource.phase === "loading" && (
        <Loading what={t("assign.loading")}>
          <Skeleton height="8rem" />
        </Loading>
      )}
      {resource.phase === "failed" && <Failed code={resource.error.code} onRetry={reload} />}
      {resource.phase === "ready" && (
        <>
          {resource.value.teams.length > 0 &&
            (setting ? (
              <AssignmentForm
                teams={resource.value.teams}
                scenarios={resource.value.scenarios}
                onCancel={() => setSetting(false)}
                onSet={() => {
                  setSetting(false);
                  setDone(t("assign.is-set"));
                  reload();
                }}
              />
            ) : (
              <div className={styles.open}>
                <Button
                  onClick={() => {
                    setDone("");
                    setSetting(true);
                  }}
                >
                  {t("assign.new")}
                </Button>
              </div>
            ))}
          <Courses
            of={resource.value}
            onChanged={(said = "") => {
              setDone(said);
              reload();
            }}
          />
        </>
      )}
    </section>
  );
}

interface CoursesProps {
  of: TeamAssignmentsOf;
  /** What is to be said of it, where the screen itself does not show it. */
  onChanged: (said?: string) => void;
}

function Courses({ of, onChanged }: CoursesProps) {
  const current = of.assignments.filter((one) => !one.assignment.withdrawn);
  const withdrawn = of.assignments.filter((one) => one.assignment.withdrawn);
  const teamOf = ({ assignment }: TeamAssignment) =>
    of.teams.find((one) => one.team === assignment.team)?.people ?? [];
  return (
    <>
      {current.length === 0 && <p className={ui.hint}>{t("assign.none")}</p>}
      <ul>
        {current.map((one) => (
          <Course key={one.assignment.id} course={one} team={teamOf(one)} onChanged={onChanged} />
        ))}
      </ul>
      {withdrawn.length > 0 && (
        <details className={styles.done}>
          <summary>{t("assign.withdrawn", { count: withdrawn.length })}</summary>
          <ul>
            {withdrawn.map((one) => (
              <Course key={one.assignment.id} course={one} team={teamOf(one)} onChanged={onChanged} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const PROGRESS = ["not-begun", "under-way", "not-yet", "used-up", "passed"] as const;

interface CourseProps {
  course: TeamAssignment;
  team: readonly TeamPerson[];
  onChanged: CoursesProps["onChanged"];
}

function Course({ course, team, onChanged }: CourseProps) {
  const { assignment, counts, people, seed } = course;
  const stuck = people.filter((one) => one.standing.progress === "used-up");
  const waiting = people.filter((one) => one.standing.certification === "waiting");
  // Opened for what waits, and left to whoever reads from then on.
  const [opened] = useState(waiting.length > 0);
  return (
    <li className={styles.course}>
      <div className={styles.head}>
        <h3>{assignment.title}</h3>
        {assignment.kind === "certification" && <Tag icon="flag">{t("assign-kind.certification")}</Tag>}
        <span className={styles.meta}>{assignment.team}</span>
      </div>
      <p className={styles.meta}>
        {[
          dueText(assignment.dueAt, new Date()),
          t(`difficulty.${assignment.difficulty}`),
          t("assign.pass-mark", { mark: markText(assignment) }),
          t("assign.attempts-allowed", { count: assignment.attempts }),
          t(assignment.hints ? "assign.with-hints" : "assign.without-hints"),
          seed === undefined ? t("assign.seed-is-drawn") : t("debrief.seed", { seed: String(seed) }),
          t(course.everybody ? "assign.for-everybody" : "assign.for-chosen"),
        ].join(" · ")}
      </p>
      {assignment.note !== "" && <p className={styles.note}>{assignment.note}</p>}
      <p className={styles.counts}>
        {PROGRESS.filter((one) => counts[one] > 0).map((one) => (
          <span key={one}>
            <b>{counts[one]}</b> {t(`assign-count.${one}`)}
          </span>
        ))}
      </p>
      {stuck.length > 0 && (
        <p>{t("assign.stuck", { names: stuck.map((one) => one.name).join(", "), count: stuck.length })}</p>
      )}
      {waiting.length > 0 && (
        <p>
          <b>{t("assign.to-decide", { names: waiting.map((one) => one.name).join(", ") })}</b>
        </p>
      )}
      {people.length > 0 && (
        <details className={styles.done} open={opened}>
          <summary>
            {t("assign.people", { count: people.length })}
            <span className="visually-hidden">: {assignment.title}</span>
          </summary>
          <ul className={styles.people}>
            {people.map((person) => (
              <Person key={person.id} course={course} person={person} onChanged={onChanged} />
            ))}
          </ul>
        </details>
      )}
      {!assignment.withdrawn && (
        <div className={styles.actions}>
          <Amend course={course} team={team} onDone={() => onChanged(t("assign.is-changed"))} />
          <Withdraw course={course} onDone={onChanged} />
        </div>
      )}
    </li>
  );
}

interface PersonProps {
  course: TeamAssignment;
  person: Addressee;
  onChanged: () => void;
}

function Person({ course, person, onChanged }: PersonProps) {
  const { assignment } = course;
  const { standing } = person;
  return (
    <li>
      <p className={styles.head}>
        <strong>{person.name}</strong>
        <span>{t(`assign-progress.${standing.progress}`)}</span>
        {standing.best !== undefined && <b>{t("assign.best", { score: standing.best })}</b>}
      </p>
      {standing.tries.map((one) => (
        <Try key={one.pursuit} person={person} one={one} title={assignment.title} />
      ))}
      {assignment.kind === "certification" && (
        <Decide assignment={assignment} person={person} onDone={onChanged} />
      )}
    </li>
  );
}

interface TryProps {
  person: Addressee;
  title: string;
  one: AssignedTry;
}

function Try({ person, title, one }: TryProps) {
  return (
    <p className={styles.actions}>
      <span className={styles.meta}>
        {[
          time.wallMoment(one.begunAt),
          t(`outcome.${one.outcome}`),
          one.overall !== undefined && t("team.score", { score: one.overall }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
      {one.late && <Tag>{t("assign.late")}</Tag>}
      {one.voided && <Tag>{t("team.voided")}</Tag>}
      {one.outcome !== "open" && (
        <Link
          to={paths.attempt(one.pursuit)}
          className={classes(ui.button, ui.small)}
          label={t("admin.of", {
            action: t("team.read"),
            name: `${person.name}, ${title}, ${time.wallMoment(one.begunAt)}`,
          })}
        >
          {t("team.read")}
        </Link>
      )}
    </p>
  );
}

function Withdraw({ course, onDone }: { course: TeamAssignment; onDone: () => void }) {
  const id = useId();
  const { working, problem, run } = useDeed();
  const [asking, setAsking] = useState(false);
  const { title } = course.assignment;
  return (
    <>
      <Button
        small
        label={t("admin.of", { action: t("assign.withdraw"), name: title })}
        onClick={() => setAsking(true)}
      >
        {t("assign.withdraw")}
      </Button>
      {asking && (
        <Dialog
          title={t("assign.withdraw-title", { title })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t("action.cancel")}</Button>
              <Button
                kind="primary"
                describedBy={id}
                unavailable={working}
                onClick={() =>
                  run(async () => {
                    await assignments.withdraw(course.assignment.id);
                    setAsking(false);
                    onDone();
                  })
                }
              >
                {t("assign.withdraw")}
              </Button>
            </>
          }
        >
          <p id={id}>{t("assign.withdraw-detail")}</p>
          <div role="alert">{problem && <Notice title={problem} />}</div>
        </Dialog>
      )}
    </>
  );
}
