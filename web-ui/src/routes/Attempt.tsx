import { useState } from "react";
import { TakeOff } from "../components/boards/TakeOff";
import { Conditions } from "../components/debrief/Conditions";
import { Evidence } from "../components/debrief/Evidence";
import { Verdict } from "../components/debrief/Verdict";
import { Watch } from "../components/example/Watch";
import { Failed, NotFound } from "../components/Failed";
import { Link } from "../components/Link";
import { Screen } from "../components/Screen";
import { Button, Loading, Skeleton, Tag, ui } from "../components/ui";
import { useFetched } from "../components/useFetched";
import { boards } from "../store/boards";
import { paths } from "../store/router";
import { t } from "../text";
import type { AttemptPage } from "../wire/types";
import styles from "./Example.module.css";

/** A ranked attempt of somebody of the team, to be read or watched. */
export default function Attempt({ pursuit }: { pursuit: string }) {
  const { resource, reload } = useFetched(pursuit, (signal) => boards.attempt(pursuit, signal));
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
      <Screen title={t("ranked.attempt")}>
        {code === "not-found" || code === "still-open" ? (
          <NotFound what={t(code === "not-found" ? "missing.attempt" : "attempt.still-open")} />
        ) : (
          <Failed code={code} onRetry={reload} />
        )}
      </Screen>
    );
  }
  return <Page page={resource.value} onChanged={reload} />;
}

function Page({ page, onChanged }: { page: AttemptPage; onChanged: () => void }) {
  const [watching, setWatching] = useState(false);
  const { attempt, debrief, view } = page;
  return (
    <Screen
      title={t("attempt.of", { name: attempt.name, title: attempt.title })}
      heading={debrief.ending.title}
    >
      <p className={styles.lead}>
        <b>{t("attempt.of", { name: attempt.name, title: attempt.title })}.</b>{" "}
        {t("attempt.hint", { name: attempt.name })} {attempt.voided && <Tag>{t("team.voided")}</Tag>}
      </p>
      <p className={styles.links}>
        <Link to={paths.team()} className={ui.button}>
          {t("attempt.back")}
        </Link>
        <Button icon={watching ? "read" : "next"} onClick={() => setWatching(!watching)}>
          {t(watching ? "examples.read" : "examples.watch")}
        </Button>
      </p>
      <TakeOff attempt={attempt} onDone={onChanged} />
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
