import { useEffect, useState } from "react";
import * as time from "../../logic/time";
import { people } from "../../store/me";
import { t, tOr } from "../../text";
import type { AuditPage } from "../../wire/types";
import { Failed } from "../Failed";
import { Button, Loading, Notice, Skeleton, ui } from "../ui";
import { useFetched } from "../useFetched";
import styles from "./people.module.css";
import { useDeed } from "./useDeed";

type Line = AuditPage["entries"][number];

/** What was read behind the newest page; of another page than is shown now it is read anew. */
interface Older {
  behind: AuditPage;
  lines: readonly Line[];
  /** The log may have lost its beginning: then it ends before the first. */
  ended: boolean;
}

/** `deeds` counts what was done on the page: with each the log is read again, names and all. */
export function Audit({ deeds }: { deeds: number }) {
  const { working, problem, run } = useDeed();
  const { resource, reload } = useFetched("audit", (signal) => people.audit(undefined, signal));
  const [kept, setKept] = useState<Older>();
  const newest = resource.phase === "ready" ? resource.value : undefined;
  const older = kept?.behind === newest ? kept : undefined;
  const lines = newest && [...newest.entries, ...(older?.lines ?? [])];
  const oldest = lines?.at(-1)?.position ?? 0;

  function more(behind: AuditPage) {
    run(async () => {
      const { entries } = await people.audit(oldest);
      setKept({ behind, lines: [...(older?.lines ?? []), ...entries], ended: entries.length === 0 });
    });
  }

  useEffect(() => {
    if (deeds > 0) reload();
  }, [deeds, reload]);
  return (
    <section className={ui.sheet} aria-labelledby="audit">
      <div className={ui.sheetHead}>
        <h2 id="audit">{t("admin.audit")}</h2>
      </div>
      <p className={ui.hint}>{t("admin.audit.hint")}</p>
      <div role="alert">{problem && <Notice title={problem} />}</div>
      {resource.phase === "loading" && (
        <Loading what={t("admin.audit.loading")}>
          <Skeleton height="8rem" />
        </Loading>
      )}
      {resource.phase === "failed" && <Failed code={resource.error.code} onRetry={reload} />}
      {lines && <Table lines={lines} />}
      {newest && oldest > 1 && !older?.ended && (
        <Button small unavailable={working} onClick={() => more(newest)}>
          {t("admin.audit.older")}
        </Button>
      )}
    </section>
  );
}

function who(id: string, name: string | undefined): string {
  return name ?? tOr(`audit.${id}`, id.slice(0, 8));
}

function Table({ lines }: { lines: readonly Line[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={t("admin.audit")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("admin.audit.when")}</th>
            <th scope="col">{t("admin.audit.who")}</th>
            <th scope="col">{t("admin.audit.what")}</th>
            <th scope="col">{t("admin.audit.whom")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.position}>
              <td>{time.wallMoment(line.at)}</td>
              <td>{who(line.actor, line.actorName)}</td>
              <td>
                {tOr(`audit.${line.action}`, line.action)} {tOr(`role.${line.detail}`, line.detail)}
              </td>
              <td>{line.subject !== line.actor && who(line.subject, line.subjectName)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
