import { useEffect, useState } from "react";
import * as time from "../../logic/time";
import { people } from "../../store/me";
import { t, tOr } from "../../text";
import type { AuditPage } from "../../wire/types";
import { Button, Loading, Notice, Skeleton, ui } from "../ui";
import styles from "./people.module.css";
import { useDeed } from "./useDeed";

type Line = AuditPage["entries"][number];

export function Audit() {
  const { working, problem, run } = useDeed();
  const [lines, setLines] = useState<readonly Line[]>();
  const [ended, setEnded] = useState(false);
  const oldest = lines?.at(-1)?.position ?? 0;

  function more() {
    run(async () => {
      const page = await people.audit(lines && oldest);
      setLines([...(lines ?? []), ...page.entries]);
      // The log may have lost its beginning: then it ends before the first.
      setEnded(page.entries.length === 0);
    });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the first page alone
  useEffect(more, []);
  return (
    <section className={ui.sheet} aria-labelledby="audit">
      <div className={ui.sheetHead}>
        <h2 id="audit">{t("admin.audit")}</h2>
      </div>
      <p className={ui.hint}>{t("admin.audit.hint")}</p>
      <div role="alert">{problem && <Notice title={problem} />}</div>
      {!lines && !problem && (
        <Loading what={t("admin.audit.loading")}>
          <Skeleton height="8rem" />
        </Loading>
      )}
      {lines && <Table lines={lines} />}
      {oldest > 1 && !ended && (
        <Button small unavailable={working} onClick={more}>
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
