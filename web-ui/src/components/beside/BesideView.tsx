import { useMemo } from "react";
import { type Beside, beside, changed, marksAt } from "../../logic/beside";
import * as time from "../../logic/time";
import type { Judged } from "../../routes/judged";
import { t } from "../../text";
import { Notice, ui } from "../ui";
import styles from "./BesideView.module.css";
import { ChangedMarks } from "./ChangedMarks";
import { type Column, Rows } from "./Rows";
import { ScoreTable } from "./ScoreTable";

/** What it changed, where they parted, and turn by turn beside each other. */
export function BesideView({ left, right }: { left: Judged; right: Judged }) {
  const both = useMemo(() => beside(left.debrief.entries, right.debrief.entries), [left, right]);
  const marks = useMemo(() => changed(left.debrief, right.debrief), [left, right]);
  const columns: [Column, Column] = [
    { judged: left, name: t("beside.this"), marks: marksAt(marks.map((one) => one.left)) },
    { judged: right, name: t("beside.other"), marks: marksAt(marks.map((one) => one.right)) },
  ];
  return (
    <div className={styles.beside}>
      <div className={styles.summary}>
        <ScoreTable left={left} right={right} />
        <ChangedMarks changed={marks} all={left.debrief.scorecard.marks.length} />
      </div>
      <section aria-labelledby="parted">
        <h2 id="parted">{t("beside.parted")}</h2>
        <p className={styles.parting}>{partingText(both)}</p>
        {left.view.seed !== right.view.seed && (
          <Notice title={t("beside.other-seed")}>{t("beside.other-seed-detail")}</Notice>
        )}
        {left.view.difficulty !== right.view.difficulty && (
          <Notice title={t("beside.other-difficulty")}>{t("beside.other-difficulty-detail")}</Notice>
        )}
        {both.common.length > 0 && (
          <details className={styles.common}>
            <summary>{t("beside.common", { count: both.common.length })}</summary>
            <Rows rows={both.common} columns={columns} />
          </details>
        )}
        {both.apart.length === 0 ? (
          <p className={ui.hint}>{t("beside.never-parted")}</p>
        ) : (
          <Rows rows={both.apart} columns={columns} />
        )}
      </section>
    </div>
  );
}

/** The moment at which they parted; both clocks stand at it unless the first step differed already. */
function partingText({ common, apart }: Beside): string {
  const first = apart[0];
  if (first === undefined) return t("beside.never-parted");
  if (common.length === 0) return t("beside.parted-first");
  const cell = first.left ?? first.right;
  if (cell === undefined) return t("beside.parted-first");
  const at =
    cell.kind === "contact"
      ? cell.contact.opened.at
      : cell.kind === "between"
        ? cell.entry.at
        : (cell.exchange.mine ?? cell.exchange.rest[0])?.at;
  return at === undefined ? t("beside.parted-first") : t("beside.parted-at", { when: time.moment(at) });
}
