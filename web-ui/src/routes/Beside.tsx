import { BesideView } from "../components/beside/BesideView";
import { ChooseTry } from "../components/beside/ChooseTry";
import { Failed, NotFound } from "../components/Failed";
import { Link } from "../components/Link";
import { Screen } from "../components/Screen";
import { classes, Loading, Skeleton, ui } from "../components/ui";
import { useFetched } from "../components/useFetched";
import { http } from "../store/app";
import { paths } from "../store/router";
import { t } from "../text";
import type { Pursuits } from "../wire/types";
import { fetchJudged, type Judged } from "./judged";

type Try = Pursuits["pursuits"][number];

interface Both {
  left: Judged;
  right: Judged | undefined;
  /** Every other finished try of the scenario, newest first. */
  others: Try[];
}

/** Which try is meant where none was chosen: the one this branched off, else the one before it, else the newest. */
function usual(pursuit: string, { pursuits }: Pursuits, others: Try[]): string | undefined {
  const own = pursuits.find((one) => one.id === pursuit);
  const parent = others.find((one) => one.id === own?.branchOf?.pursuit);
  const before = others.find((one) => own !== undefined && one.startedAt < own.startedAt);
  return (parent ?? before ?? others[0])?.id;
}

async function fetchTwo(pursuit: string, other: string | undefined, signal: AbortSignal): Promise<Both> {
  const [left, all] = await Promise.all([fetchJudged(pursuit, signal), http.pursuits(signal)]);
  const others = all.pursuits.filter(
    (one) => one.closed && one.id !== pursuit && one.scenario === left.view.scenario.id,
  );
  const chosen = other ?? usual(pursuit, all, others);
  return { left, right: chosen === undefined ? undefined : await fetchJudged(chosen, signal), others };
}

/** Two tries of one scenario beside each other. */
export default function Beside({ pursuit, other }: { pursuit: string; other: string | undefined }) {
  const { resource, reload } = useFetched(`${pursuit} ${other ?? ""}`, (signal) =>
    fetchTwo(pursuit, other, signal),
  );
  if (resource.phase === "loading") {
    return (
      <Loading what={t("beside.loading")}>
        <Skeleton height="2.5rem" width="50%" />
        <br />
        <Skeleton height="20rem" />
      </Loading>
    );
  }
  if (resource.phase === "failed") {
    const { code } = resource.error;
    return (
      <Screen title={t("beside.title")}>
        {code === "not-found" ? (
          <NotFound what={t("missing.pursuit")} />
        ) : (
          <Failed code={code} onRetry={reload} />
        )}
      </Screen>
    );
  }
  const { left, right, others } = resource.value;
  return (
    <Screen title={t("beside.of", { title: left.debrief.scenario.title })} heading={t("beside.title")}>
      {right === undefined ? (
        <div className={ui.state}>
          <p>{t("beside.none")}</p>
          <Link to={paths.debrief(pursuit)} className={classes(ui.button, ui.primary)}>
            {t("beside.back")}
          </Link>
        </div>
      ) : (
        <>
          <ChooseTry pursuit={pursuit} chosen={right.view.id} others={others} />
          <BesideView left={left} right={right} />
        </>
      )}
    </Screen>
  );
}
