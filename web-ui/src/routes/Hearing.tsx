// biome-ignore-all lint/a11y/noRedundantRoles: on a phone the tables are drawn as blocks, which takes their own roles
// biome-ignore-all lint/a11y/useSemanticElements: the same
import { type ReactNode, useEffect } from "react";
import { Failed } from "../components/Failed";
import { Icon } from "../components/Icon";
import { Prose } from "../components/Prose";
import { Screen } from "../components/Screen";
import { Loading, Skeleton, ui } from "../components/ui";
import { useFetched } from "../components/useFetched";
import { byGroup, countOf, fromTo, percent, shownValue } from "../logic/hearing";
import { moveName } from "../logic/moves";
import { http } from "../store/app";
import { t } from "../text";
import type { Figure, HearingPage, MeasuredMove } from "../wire/types";
import styles from "./Hearing.module.css";

/** The model card: how well each move is heard, as it was measured, and what cannot be heard. */
export default function Hearing() {
  const { resource, reload } = useFetched("hearing", (signal) => http.hearing(signal));
  return (
    <Screen title={t("hearing.title")}>
      {resource.phase === "loading" && (
        <Loading what={t("hearing.loading")}>
          <Skeleton height="6rem" />
          <br />
          <Skeleton height="24rem" />
        </Loading>
      )}
      {resource.phase === "failed" && <Failed code={resource.error.code} onRetry={reload} />}
      {resource.phase === "ready" && <Page page={resource.value} />}
    </Screen>
  );
}

const anchorOf = (at: number) => `part-${at + 1}`;

function Page({ page }: { page: HearingPage }) {
  useEffect(() => {
    // Somebody came for one move: it is there only now.
    const target = document.getElementById(location.hash.slice(1));
    target?.scrollIntoView({ block: "start" });
    target?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles.page}>
      <div className={styles.lead}>
        <Prose text={page.lead} />
      </div>
      <Glance page={page} />
      <nav aria-labelledby="contents" className={styles.contents}>
        <h2 id="contents" className={ui.label}>
          {t("hearing.contents")}
        </h2>
        <ol>
          {page.sections.map((section, at) => (
            <li key={section.title}>
              <a href={`#${anchorOf(at)}`}>{section.title}</a>
            </li>
          ))}
        </ol>
      </nav>
      {page.sections.map((section, at) => (
        <section key={section.title} aria-labelledby={anchorOf(at)} className={styles.section}>
          <h2 id={anchorOf(at)} tabIndex={-1}>
            {section.title}
          </h2>
          <div className={styles.prose}>
            <Prose text={section.before} />
          </div>
          {section.shows === "figures" && <Figures page={page} />}
          {section.shows === "moves" && <Moves moves={page.moves} />}
          {section.after !== "" && (
            <div className={styles.prose}>
              <Prose text={section.after} />
            </div>
          )}
        </section>
      ))}
    </div>
  );
}

function Glance({ page }: { page: HearingPage }) {
  return (
    <section aria-label={t("hearing.at-a-glance")}>
      <ul className={styles.glance}>
        {(["reliable", "fair", "weak"] as const).map((grade) => {
          const count = countOf(page.moves, grade);
          return (
            <li key={grade}>
              <b>{count}</b>
              <span>
                <Icon name={`heard-${grade}`} size={16} /> {t(`hearing.count-${grade}`, { count })}
              </span>
            </li>
          );
        })}
        <li>
          <b>{page.replies.toLocaleString("en-GB")}</b>
          <span>{t("hearing.count-replies")}</span>
        </li>
      </ul>
    </section>
  );
}

/** Where a figure lies between 0 and 1, and its interval; said in words beside it. */
function Range({ figure }: { figure: Figure }) {
  const at = (value: number) => `${100 * Math.min(1, Math.max(0, value))}%`;
  return (
    <span className={styles.range} aria-hidden="true" data-fill>
      <span
        className={styles.interval}
        style={{ insetInlineStart: at(figure.low), inlineSize: at(figure.high - figure.low) }}
      />
      <span className={styles.value} style={{ insetInlineStart: `calc(${at(figure.value)} - 1px)` }} />
    </span>
  );
}

const FIGURES = [
  "precision",
  "recall",
  "f1",
  "macroKappa",
  "spanF1",
  "toneKappa",
  "toneExact",
  "falseAlarms",
  "alarmed",
] as const;

function Head({ columns }: { columns: readonly string[] }) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <th key={column} scope="col" role="columnheader">
            {column}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Figures({ page }: { page: HearingPage }) {
  return (
    <table className={styles.figures} role="table">
      <caption>{t("hearing.figures", { replies: page.replies })}</caption>
      <Head columns={[t("hearing.what"), t("hearing.figure"), t("hearing.interval")]} />
      <tbody role="rowgroup">
        {FIGURES.map((name) => {
          const figure = page.figures[name];
          return (
            <tr key={name} role="row">
              <th scope="row" role="rowheader">
                {t(`hearing.${name}`)}
              </th>
              <td role="cell" className={styles.number}>
                {shownValue(figure)}
              </td>
              <td role="cell">
                <Range figure={figure} />
                <span className={styles.small}>{fromTo(figure)}</span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Moves({ moves }: { moves: readonly MeasuredMove[] }) {
  return byGroup(moves).map(({ group, moves: some }) => (
    <table key={group} className={styles.moves} role="table">
      <caption>{t("hearing.moves", { group: t(`misheard.group-${group}`) })}</caption>
      <Head
        columns={[
          t("hearing.move"),
          t("hearing.how"),
          t("hearing.sure"),
          t("hearing.noticed"),
          t("hearing.agreement"),
          t("hearing.n"),
        ]}
      />
      <tbody role="rowgroup">
        {some.map((move) => (
          <MoveRow key={move.move} move={move} />
        ))}
      </tbody>
    </table>
  ));
}

function MoveRow({ move }: { move: MeasuredMove }) {
  const { sure, recall, kappa } = move;
  return (
    <tr role="row" id={`move-${move.move}`} tabIndex={-1}>
      <th scope="row" role="rowheader">
        <span className={styles.name}>{moveName(move.move)}</span>
        <span className={styles.meaning}>{move.is}</span>
        <span className={styles.meaning}>{t("hearing.is-not", { what: move.isNot })}</span>
        <span className={styles.example}>
          <Prose text={move.example} />
        </span>
      </th>
      <Cell label={t("hearing.how")}>
        <span className={styles.grade}>
          <Icon name={`heard-${move.grade}`} size={16} /> {t(`heard-badge.heard-${move.grade}`)}
        </span>
      </Cell>
      <Cell label={t("hearing.sure")}>
        {sure ? (
          <Share figure={sure.precision} of={t("hearing.of", { right: sure.right, of: sure.heard })} />
        ) : (
          t("hearing.never")
        )}
      </Cell>
      <Cell label={t("hearing.noticed")}>{recall && <Share figure={recall} />}</Cell>
      <Cell label={t("hearing.agreement")}>
        {kappa && (
          <>
            <span className={styles.number}>{shownValue(kappa)}</span>
            <span className={styles.small}>{fromTo(kappa)}</span>
          </>
        )}
      </Cell>
      <Cell label={t("hearing.n")}>
        <span className={styles.number}>{move.n}</span>
      </Cell>
    </tr>
  );
}

/** A cell that says on a phone what its column says elsewhere; a screen reader knows the column. */
function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td role="cell">
      <span className={styles.columnName} aria-hidden="true">
        {label}
      </span>
      <span className={styles.cell}>{children}</span>
    </td>
  );
}

function Share({ figure, of }: { figure: Figure; of?: string }) {
  return (
    <>
      <span className={styles.number}>{percent(figure.value)}</span>
      {of !== undefined && <span className={styles.small}>{of}</span>}
      <Range figure={figure} />
      <span className={styles.small}>{fromTo(figure, true)}</span>
    </>
  );
}
