import { useState } from "react";
import { TakeOff } from "../components/boards/TakeOff";
import { Coached } from "../components/coaching/Coached";
import { Margin } from "../components/coaching/Margin";
import { SHARING } from "../components/coaching/ShareFirst";
import { Waiting } from "../components/coaching/Waiting";
import { Conditions } from "../components/debrief/Conditions";
import { Contents } from "../components/debrief/Contents";
import { Evidence } from "../components/debrief/Evidence";
import { Verdict } from "../components/debrief/Verdict";
import { Watch } from "../components/example/Watch";
import { Failed, NotFound } from "../components/Failed";
import { Link } from "../components/Link";
import { Screen } from "../components/Screen";
import { Button, classes, Loading, Skeleton, Tag, ui } from "../components/ui";
import { useFetched } from "../components/useFetched";
import { coaching } from "../store/coaching";
import { paths } from "../store/router";
import { t } from "../text";
import type { TeamDebrief } from "../wire/types";
import styles from "./Example.module.css";

/** A debrief of somebody of the team, ranked, assigned or shared, to be read, watched, commented and ruled on. */
export default function Attempt({ pursuit }: { pursuit: string }) {
  const { resource, reload } = useFetched(pursuit, (signal) => coaching.debrief(pursuit, signal));
  if (resource.phase === "loading") {
    return (
      <Loading what={t("attempt.loading")}>
        <Skeleton height="20rem" />
      </Loading>
    );
  }
  if (resource.phase === "failed") {
    const { code } = resource.error;
    const isMissing = code === "not-found" || code === "no-attempt";
    return (
      <Screen title={t(isMissing ? "missing.title" : "debriefs.one")}>
        {isMissing ? <NotFound what={t("missing.attempt")} /> : <Failed code={code} onRetry={reload} />}
      </Screen>
    );
  }
  return <Page page={resource.value} onChanged={reload} />;
}

function Page({ page, onChanged }: { page: TeamDebrief; onChanged: () => void }) {
  const [watching, setWatching] = useState(false);
  const { line, attempt, debrief, view } = page;
  const title = t("attempt.of", { name: line.name, title: line.title });
  return (
    <Coached
      pursuit={line.pursuit}
      own={line.own}
      marks={debrief.scorecard.marks}
      page={page.coaching}
      onJudged={onChanged}
    >
      <Screen title={title} heading={debrief.ending.title}>
        {!watching && <Waiting />}
        <p className={styles.lead}>
          <b>{title}.</b> {t("attempt.hint", { name: line.name })} <Tag>{t(`debriefs.why-${line.why}`)}</Tag>{" "}
          {attempt?.voided && <Tag>{t("team.voided")}</Tag>}
        </p>
        <div className={styles.links}>
          <Link to={paths.team()} className={ui.button}>
            {t("attempt.back")}
          </Link>
          <Button icon={watching ? "read" : "next"} onClick={() => setWatching(!watching)}>
            {t(watching ? "examples.read" : "examples.watch")}
          </Button>
          {attempt && <TakeOff attempt={attempt} onDone={onChanged} />}
        </div>
        {watching ? (
          <Watch judged={page} onRead={() => setWatching(false)} />
        ) : (
          <>
            <Contents debrief={debrief} />
            <Verdict debrief={debrief} alone />
            <Conditions view={view} />
            <section className={classes(ui.sheet, styles.talk)} aria-labelledby={SHARING}>
              <h2 id={SHARING} tabIndex={-1}>
                {t("coaching.title")}
              </h2>
              <p className={ui.hint}>{t("coaching.as-coach", { name: line.name })}</p>
              <Margin place="whole" what={t("comments.whole")} />
            </section>
            <Evidence judged={{ debrief, view }} readOnly />
          </>
        )}
      </Screen>
    </Coached>
  );
}
