import { useState } from "react";
import { Again } from "../components/debrief/Again";
import { Conditions } from "../components/debrief/Conditions";
import { CriteriaList } from "../components/debrief/CriteriaList";
import { Erase } from "../components/debrief/Erase";
import { Examples } from "../components/debrief/Examples";
import { Story } from "../components/debrief/Story";
import { Verdict } from "../components/debrief/Verdict";
import { Failed, NotFound } from "../components/Failed";
import { Link } from "../components/Link";
import { Screen } from "../components/Screen";
import { classes, Loading, Notice, Skeleton, ui } from "../components/ui";
import { useFetched } from "../components/useFetched";
import { paths } from "../store/router";
import { createSpotlight } from "../store/spotlight";
import { t } from "../text";
import styles from "./Debrief.module.css";
import { fetchJudged, type Judged } from "./judged";

export default function Debrief({ pursuit }: { pursuit: string }) {
  const { resource, reload } = useFetched(pursuit, (signal) => fetchJudged(pursuit, signal));
  if (resource.phase === "loading") {
    return (
      <Loading what={t("debrief.loading")}>
        <Skeleton height="2.5rem" width="40%" />
        <br />
        <Skeleton height="10rem" />
        <br />
        <Skeleton height="24rem" />
      </Loading>
    );
  }
  if (resource.phase === "failed") {
    const { code } = resource.error;
    return (
      <Screen title={t("debrief.title")}>
        {code === "not-found" && <NotFound what={t("missing.pursuit")} />}
        {code === "still-open" && (
          <div className={ui.state}>
            <Notice title={t("debrief.still-open")}>{t("debrief.still-open-detail")}</Notice>
            <Link to={paths.pursuit(pursuit)} className={classes(ui.button, ui.primary)}>
              {t("debrief.back-to-pursuit")}
            </Link>
          </div>
        )}
        {code !== "not-found" && code !== "still-open" && <Failed code={code} onRetry={reload} />}
      </Screen>
    );
  }
  return <Page judged={resource.value} onReload={reload} />;
}

function Page({ judged, onReload }: { judged: Judged; onReload: () => void }) {
  const { debrief, view } = judged;
  const [spotlight] = useState(createSpotlight);
  return (
    <Screen title={t("debrief.of", { title: debrief.scenario.title })} heading={debrief.ending.title}>
      <Verdict debrief={debrief} />
      <Conditions view={view} />
      <div className={styles.columns}>
        <Story judged={judged} spotlight={spotlight} entries={debrief.entries} />
        <CriteriaList judged={judged} spotlight={spotlight} />
      </div>
      <div className={styles.after}>
        <Again debrief={debrief} />
        <Examples debrief={debrief} />
        <Erase pursuit={view.id} onErased={onReload} />
      </div>
    </Screen>
  );
}
