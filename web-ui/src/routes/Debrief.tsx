import { OwnCoached } from "../components/coaching/Coached";
import { Sharing } from "../components/coaching/Sharing";
import { Waiting } from "../components/coaching/Waiting";
import { Again } from "../components/debrief/Again";
import { Conditions } from "../components/debrief/Conditions";
import { Contents } from "../components/debrief/Contents";
import { Erase } from "../components/debrief/Erase";
import { Evidence } from "../components/debrief/Evidence";
import { Examples } from "../components/debrief/Examples";
import { NotJudged } from "../components/debrief/NotJudged";
import { Verdict } from "../components/debrief/Verdict";
import { Screen } from "../components/Screen";
import { Loading, Skeleton } from "../components/ui";
import { useFetched } from "../components/useFetched";
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
    return (
      <NotJudged
        title={t("debrief.title")}
        code={resource.error.code}
        missing={t("missing.pursuit")}
        first={{ title: t("debrief.still-open"), detail: t("debrief.still-open-detail") }}
        pursuit={pursuit}
        onRetry={reload}
      />
    );
  }
  return <Page judged={resource.value} onReload={reload} />;
}

function Page({ judged, onReload }: { judged: Judged; onReload: () => void }) {
  const { debrief, view } = judged;
  return (
    <OwnCoached pursuit={view.id} marks={debrief.scorecard.marks} onJudged={onReload}>
      <Screen title={t("debrief.of", { title: debrief.scenario.title })} heading={debrief.ending.title}>
        <Waiting />
        <Contents debrief={debrief} own />
        <Verdict debrief={debrief} />
        <Conditions view={view} />
        <Evidence judged={judged} />
        <div className={styles.after}>
          <Sharing />
          <Again debrief={debrief} />
          <Examples debrief={debrief} />
          <Erase pursuit={view.id} onErased={onReload} />
        </div>
      </Screen>
    </OwnCoached>
  );
}
