import { useEffect, useId, useState } from "react";
import * as time from "../../logic/time";
import { coaching } from "../../store/coaching";
import { paths } from "../../store/router";
import { t } from "../../text";
import type { DebriefQuery } from "../../wire/coaching";
import type { TeamDebriefLine, TeamDebriefs } from "../../wire/types";
import { Failed } from "../Failed";
import { Link } from "../Link";
import styles from "../people/people.module.css";
import { useDeed } from "../people/useDeed";
import { Button, classes, Loading, Notice, Skeleton, Tag, ui } from "../ui";
import { useFetched } from "../useFetched";
import own from "./coaching.module.css";

const SHOWS = ["disputed", "uncommented"] as const;

/** Every debrief that a coach may open, newest first, page by page. */
export function Debriefs() {
  const [query, setQuery] = useState<DebriefQuery>({});
  const [known, setKnown] = useState<readonly TeamDebriefLine[]>([]);
  const { resource, reload } = useFetched(JSON.stringify(query), (signal) =>
    coaching.debriefs(query, signal),
  );
  const first = resource.phase === "ready" ? resource.value : undefined;
  // Whoever was seen can be chosen, also while only one of them is shown.
  useEffect(() => {
    if (first) setKnown((before) => together(before, first.debriefs));
  }, [first]);
  return (
    <section className={ui.sheet} aria-labelledby="debriefs">
      <h2 id="debriefs">{t("debriefs.title")}</h2>
      <p className={ui.hint}>{t("debriefs.hint")}</p>
      <div className={own.filters}>
        <Choice
          label={t("debriefs.person")}
          any={t("debriefs.everybody")}
          value={query.person}
          options={options(known, (line) => [line.person, line.name])}
          onChange={(person) => setQuery({ ...query, person })}
        />
        <Choice
          label={t("debriefs.scenario")}
          any={t("boards.all-scenarios")}
          value={query.scenario}
          options={options(known, (line) => [line.scenario, line.title])}
          onChange={(scenario) => setQuery({ ...query, scenario })}
        />
        <Choice
          label={t("debriefs.show")}
          any={t("debriefs.all")}
          value={query.show}
          options={SHOWS.map((show) => [show, t(`debriefs.${show}`)])}
          onChange={(show) => setQuery({ ...query, show: SHOWS.find((one) => one === show) })}
        />
      </div>
      {resource.phase === "loading" && (
        <Loading what={t("debriefs.loading")}>
          <Skeleton height="8rem" />
        </Loading>
      )}
      {resource.phase === "failed" && <Failed code={resource.error.code} onRetry={reload} />}
      {first && (
        <Lines
          key={JSON.stringify(query)}
          query={query}
          first={first}
          onMore={(more) => setKnown(together(known, more))}
        />
      )}
    </section>
  );
}

function together(some: readonly TeamDebriefLine[], more: readonly TeamDebriefLine[]) {
  const there = new Set(some.map((line) => line.pursuit));
  return [...some, ...more.filter((line) => !there.has(line.pursuit))];
}

function options(
  lines: readonly TeamDebriefLine[],
  of: (line: TeamDebriefLine) => [string, string],
): [string, string][] {
  return [...new Map(lines.map(of))].sort(([, a], [, b]) => a.localeCompare(b));
}

interface ChoiceProps {
  label: string;
  any: string;
  value: string | undefined;
  options: readonly (readonly [string, string])[];
  onChange: (value: string | undefined) => void;
}

function Choice({ label, any, value = "", options: all, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className={ui.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={ui.input}
        value={value}
        onChange={(event) => onChange(event.target.value === "" ? undefined : event.target.value)}
      >
        <option value="">{any}</option>
        {all.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

interface LinesProps {
  query: DebriefQuery;
  first: TeamDebriefs;
  onMore: (lines: readonly TeamDebriefLine[]) => void;
}

function Lines({ query, first, onMore }: LinesProps) {
  const [pages, setPages] = useState<readonly TeamDebriefs[]>([first]);
  const { working, problem, run } = useDeed();
  const lines = pages.flatMap((page) => page.debriefs);
  const next = pages.at(-1)?.next;
  return (
    <>
      {lines.length === 0 && <p className={styles.below}>{t("debriefs.none")}</p>}
      <ul className={styles.list}>
        {lines.map((line) => (
          <Line key={line.pursuit} line={line} />
        ))}
      </ul>
      <div role="alert">{problem && <Notice title={problem} />}</div>
      {next !== undefined && (
        <Button
          unavailable={working}
          onClick={() =>
            run(async () => {
              const page = await coaching.debriefs({ ...query, before: next });
              setPages([...pages, page]);
              onMore(page.debriefs);
            })
          }
        >
          {t("debriefs.more")}
        </Button>
      )}
    </>
  );
}

function Line({ line }: { line: TeamDebriefLine }) {
  const { name, title, openDisputes, comments } = line;
  return (
    <li>
      <p className={styles.who}>
        <strong>{name}</strong>
        <span>{title}</span>
        {line.overall !== undefined && <b>{t("team.score", { score: line.overall })}</b>}
        {openDisputes > 0 && <Tag icon="flag">{t("debriefs.disputes", { count: openDisputes })}</Tag>}
      </p>
      <p className={styles.meta}>
        {t(`debriefs.why-${line.why}`)} · {t(`difficulty.${line.difficulty}`)} · {time.wallMoment(line.at)} ·{" "}
        {line.team} · {t("debriefs.comments", { count: comments })}
      </p>
      <div className={styles.actions}>
        <Link
          to={paths.attempt(line.pursuit, openDisputes > 0)}
          className={classes(ui.button, ui.small)}
          label={t("admin.of", { action: t("debriefs.open"), name: `${name}, ${title}` })}
        >
          {t("debriefs.open")}
        </Link>
      </div>
    </li>
  );
}
