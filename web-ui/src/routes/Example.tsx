import { useState } from "react";
import { Conditions } from "../components/debrief/Conditions";
import { Contents } from "../components/debrief/Contents";
import { Evidence } from "../components/debrief/Evidence";
import { NotJudged } from "../components/debrief/NotJudged";
import { Verdict } from "../components/debrief/Verdict";
import { Watch } from "../components/example/Watch";
import { Link } from "../components/Link";
import { Screen } from "../components/Screen";
import { Button, Loading, Skeleton, ui } from "../components/ui";
import { useFetched } from "../components/useFetched";
import { http } from "../store/app";
import { paths } from "../store/router";
import { t } from "../text";
import type { Example as ExampleOf } from "../wire/types";
import styles from "./Example.module.css";

interface ExampleProps {
  pursuit: string;
  example: string;
  watch: boolean;
}

/** Somebody else's way through a scenario, to be read or watched after one's own. */
export default function Example({ pursuit, example, watch }: ExampleProps) {
  const { resource, reload } = useFetched(example, (signal) => http.example(pursuit, example, signal));
  if (resource.phase === "loading") {
    return (
      <Loading what={t("example.loading")}>
        <Skeleton height="2.5rem" width="50%" />
        <br />
        <Skeleton height="20rem" />
      </Loading>
    );
  }
  if (resource.phase === "failed") {
    return (
      <NotJudged
        title={t("example.title")}
        code={resource.error.code}
        missing={t("missing.example")}
        first={{ title: t("example.first-yours"), detail: t("example.first-yours-detail") }}
        pursuit={pursuit}
        onRetry={reload}
      />
    );
  }
  return <Page pursuit={pursuit} example={resource.value} watch={watch} />;
}

function Page({ pursuit, example, watch }: { pursuit: string; example: ExampleOf; watch: boolean }) {
  const [watching, setWatching] = useState(watch);
  const { card, debrief } = example;
  const kind = t(`examples.${card.kind}`);
  return (
    <Screen title={t("example.of", { kind, title: debrief.scenario.title })} heading={card.name}>
      <p className={styles.lead}>
        <b>{kind}.</b> {t(`example.${card.kind}`)} {t("example.hint")}
      </p>
      <p className={styles.links}>
        <Link to={paths.debrief(pursuit)} className={ui.button}>
          {t("example.back")}
        </Link>
        <Button icon={watching ? "read" : "next"} onClick={() => setWatching(!watching)}>
          {t(watching ? "examples.read" : "examples.watch")}
        </Button>
      </p>
      {watching ? (
        <Watch judged={example} onRead={() => setWatching(false)} />
      ) : (
        <>
          <Contents debrief={debrief} />
          <Verdict debrief={debrief} alone />
          <Conditions view={example.view} />
          <Evidence judged={example} readOnly />
        </>
      )}
    </Screen>
  );
}
