import { type FormEvent, useState } from "react";
import styles from "../components/assignments/assignments.module.css";
import { Failed, NotFound } from "../components/Failed";
import { Check } from "../components/people/Field";
import { Screen } from "../components/Screen";
import { Button, Loading, Notice, Skeleton, ui } from "../components/ui";
import { useFetched } from "../components/useFetched";
import { attemptNumber, dueText, markText } from "../logic/assignments";
import * as time from "../logic/time";
import { http } from "../store/app";
import { assignments } from "../store/assignments";
import { navigate, paths } from "../store/router";
import { t, tOr } from "../text";
import { WireError } from "../wire/http";
import type { ForMe, ScenarioPage } from "../wire/types";
import { BriefingPage, FORM } from "./Briefing";

interface Asked {
  one: ForMe;
  hours: number;
  page: ScenarioPage;
}

async function fetchAsked(assignment: string, signal: AbortSignal): Promise<Asked> {
  const all = await assignments.forMe(signal);
  const one = all.assignments.find((found) => found.assignment.id === assignment);
  if (!one) throw new WireError({ code: "not-found", status: 404 });
  return { one, hours: all.hours, page: await http.scenario(one.assignment.scenario, signal) };
}

/** The briefing of what a coach asked for: what it is played under, and who sees it, before it begins. */
export default function Assigned({ assignment }: { assignment: string }) {
  const { resource, reload } = useFetched(assignment, (signal) => fetchAsked(assignment, signal));
  if (resource.phase === "loading") {
    return (
      <Loading what={t("briefing.loading")}>
        <Skeleton height="14rem" />
      </Loading>
    );
  }
  if (resource.phase === "failed") {
    return (
      <Screen title={t("assign.one")}>
        {resource.error.code === "not-found" ? (
          <NotFound what={t("missing.assignment")} />
        ) : (
          <Failed code={resource.error.code} onRetry={reload} />
        )}
      </Screen>
    );
  }
  return <BriefingPage page={resource.value.page} begin={<Begin {...resource.value} />} early={false} />;
}

/** Why no attempt can be begun; nothing where one can. */
function obstacle({ assignment, standing }: ForMe): string | undefined {
  if (assignment.withdrawn) return t("assign.was-withdrawn");
  if (assignment.kind === "certification" && standing.progress === "passed") return t("assign.has-passed");
  if (standing.left === 0 && standing.open === undefined) return t("assign.used-up");
  return undefined;
}

function Begin({ one, hours }: Asked) {
  const { assignment, standing } = one;
  const [timers, setTimers] = useState(false);
  const [beginning, setBeginning] = useState(false);
  const [failure, setFailure] = useState<string>();
  const against = obstacle(one);
  const { open } = standing;

  function begin(event: FormEvent) {
    event.preventDefault();
    if (beginning || against !== undefined) return;
    if (open !== undefined) {
      navigate(paths.pursuit(open));
      return;
    }
    setBeginning(true);
    setFailure(undefined);
    assignments.begin(assignment.id, timers).then(
      (view) => navigate(paths.pursuit(view.id)),
      (cause: unknown) => {
        setBeginning(false);
        const known = cause instanceof WireError ? cause : undefined;
        const code = known?.code ?? "failed";
        setFailure(
          known?.status === 422 ? known.message : tOr(`failed.${code}`, t("failed.detail", { code })),
        );
      },
    );
  }

  return (
    <form
      id={FORM}
      className={`${ui.sheet} ${styles.terms}`}
      onSubmit={begin}
      aria-label={t("briefing.begin-form")}
    >
      <Notice icon="flag" title={t("assign.terms")}>
        <ul data-list>
          {termsOf(one, hours).map((term) => (
            <li key={term}>{term}</li>
          ))}
        </ul>
      </Notice>
      {assignment.note !== "" && <p className={styles.note}>{assignment.note}</p>}
      {open === undefined && against === undefined && (
        <div>
          <Check label={t("briefing.timers")} checked={timers} onChange={setTimers} />
          <p className={ui.hint}>{t("briefing.timers-hint")}</p>
        </div>
      )}
      {against !== undefined && <p>{against}</p>}
      <div role="alert">
        {failure !== undefined && <Notice title={t("briefing.failed")}>{failure}</Notice>}
      </div>
      <Button type="submit" kind="primary" wide unavailable={beginning || against !== undefined}>
        {t(open !== undefined ? "shelf.resume" : beginning ? "briefing.beginning" : "briefing.begin")}
      </Button>
    </form>
  );
}

function termsOf({ assignment, standing }: ForMe, hours: number): string[] {
  const certification = assignment.kind === "certification";
  const late = Date.parse(assignment.dueAt) <= Date.now();
  const terms = [
    t("assign.terms-seen", { team: assignment.team }),
    t("assign.terms-set", {
      name: assignment.setBy,
      due: dueText(assignment.dueAt, new Date()),
      day: time.wallMoment(assignment.dueAt),
    }),
    t("assign.terms-attempt", { attempt: attemptNumber(standing), of: assignment.attempts }),
    t("assign.terms-mark", { mark: markText(assignment) }),
    t("assign.terms-conditions", {
      difficulty: t(`difficulty.${assignment.difficulty}`),
      hints: t(assignment.hints ? "assign.with-hints" : "assign.without-hints"),
    }),
  ];
  if (late) terms.push(t("assign.terms-late"));
  if (certification) {
    terms.push(t("assign.terms-ranked"), t("assign.terms-limit", { hours }), t("assign.terms-certificate"));
  }
  return terms;
}
