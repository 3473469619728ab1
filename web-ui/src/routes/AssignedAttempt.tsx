import { useState } from "react";
import { Conditions } from "../components/debrief/Conditions";
import { Evidence } from "../components/debrief/Evidence";
import { Verdict } from "../components/debrief/Verdict";
import { Watch } from "../components/example/Watch";
import { Failed, NotFound } from "../components/Failed";
import { Link } from "../components/Link";
import { Screen } from "../components/Screen";
import { Button, Loading, Skeleton, ui } from "../components/ui";
import { useFetched } from "../components/useFetched";
import { assignments } from "../store/assignments";
import { paths } from "../store/router";
import { t } from "../text";
import type { AssignedPage } from "../wire/types";
import styles from "./Example.module.css";

interface AssignedAttemptProps {
  assignment: string;
  pursuit: string;
}

/** An attempt of somebody of the team at an assignment, to be read or watched. */
export default function AssignedAttempt({ assignment, pursuit }: AssignedAttemptProps) {
  const { resource, reload } = useFetched(`${assignment}/${pursuit}`, (signal) =>
    assignments.attempt(assignment, pursuit, signal),
  );
  if (resource.phase === "loading") {
    return (
      <Loading what={t("attempt.loading")}>
        <Skeleton height="20rem" />
      </Loading>
    );
  }
  if (resource.phase === "failed") {
    const { code } = resource.error;
    return (
      <Screen title={t("assign.attempt")}>
        {code === "not-found" || code === "still-open" ? (
          <NotFound what={t(code === "not-found" ? "missing.assigned" : "attempt.still-open")} />
        ) : (
          <Failed code={code} onRetry={reload} />
        )}
      </Screen>
    );
  }
  return <Page page={resource.value} />;
}

function Page({ page }: { page: AssignedPage }) {
  const [watching, setWatching] = useState(false);
  const { debrief, view, name, title } = page;
  return (
    <Screen title={t("attempt.of", { name, title })} heading={debrief.ending.title}>
      <p className={styles.lead}>
        <b>{t("attempt.of", { name, title })}.</b> {t("attempt.hint", { name })}
      </p>
      <p className={styles.links}>
        <Link to={paths.team()} className={ui.button}>
          {t("attempt.back")}
        </Link>
        <Button icon={watching ? "read" : "next"} onClick={() => setWatching(!watching)}>
          {t(watching ? "examples.read" : "examples.watch")}
        </Button>
      </p>
      {watching ? (
        <Watch judged={page} onRead={() => setWatching(false)} />
      ) : (
        <>
          <Verdict debrief={debrief} alone />
          <Conditions view={view} />
          <Evidence judged={{ debrief, view }} readOnly />
        </>
      )}
    </Screen>
  );
}
