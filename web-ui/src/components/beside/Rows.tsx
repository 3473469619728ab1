import type { Cell, Row } from "../../logic/beside";
import { describeContact, describeEntry, type Told, toldBy } from "../../logic/describe";
import { headOf } from "../../logic/marks";
import { nameOf } from "../../logic/people";
import * as time from "../../logic/time";
import type { Judged } from "../../routes/judged";
import { t } from "../../text";
import type { Entry, Mark } from "../../wire/types";
import { Icon } from "../Icon";
import { classes } from "../ui";
import styles from "./Rows.module.css";

/** One of the two tries. */
export interface Column {
  judged: Judged;
  name: string;
  /** Marks that came out otherwise, by the event they rest on. */
  marks: Map<number, Mark[]>;
}

/** What stands the same in both tells nothing of how they differ. */
const NONE: Column["marks"] = new Map();

/** Row beside row; on a narrow screen the one below the other, each with its name. */
export function Rows({ rows, columns: [left, right] }: { rows: readonly Row[]; columns: [Column, Column] }) {
  const toldLeft = toldBy(left.judged.debrief.entries, left.judged.view.now.people);
  const toldRight = toldBy(right.judged.debrief.entries, right.judged.view.now.people);
  return (
    <div className={styles.rows}>
      {rows.some((row) => !row.same) && (
        <p className={styles.names} aria-hidden="true">
          <b>{left.name}</b>
          <b>{right.name}</b>
        </p>
      )}
      <ol>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows never change
          <li key={at} className={classes(styles.row, row.same && styles.same)}>
            {row.same && row.left ? (
              <div className={styles.both}>
                <Side
                  cell={row.left}
                  column={{ ...left, marks: NONE }}
                  told={toldLeft}
                  name={t("beside.both")}
                />
              </div>
            ) : (
              <>
                <Side cell={row.left} column={left} told={toldLeft} name={left.name} />
                <Side cell={row.right} column={right} told={toldRight} name={right.name} />
              </>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

interface SideProps {
  cell: Cell | undefined;
  column: Column;
  told: Told;
  name: string;
}

function Side({ cell, column, told, name }: SideProps) {
  if (cell === undefined) return <div className={styles.nothing} aria-hidden="true" />;
  return (
    <div className={styles.side}>
      <p className={styles.name}>{name}</p>
      <Content cell={cell} column={column} told={told} />
    </div>
  );
}

function Content({ cell, column, told }: Omit<SideProps, "name" | "cell"> & { cell: Cell }) {
  const { people } = column.judged.view.now;
  switch (cell.kind) {
    case "contact": {
      const { opened } = cell.contact;
      return (
        <div className={styles.head}>
          <h3>{describeContact(cell.contact, people)}</h3>
          <p>
            <Icon name={opened.channel} size={14} /> {time.moment(opened.at)}
          </p>
          <Marks marks={column.marks.get(opened.sequence)} />
        </div>
      );
    }
    case "exchange": {
      const { mine, rest } = cell.exchange;
      return (
        <>
          {mine && (
            <>
              <p className={classes(styles.said, styles.mine)}>
                <b>{t("transcript.you")}</b> <span>{mine.text}</span>
              </p>
              <Marks marks={column.marks.get(mine.sequence)} />
            </>
          )}
          {rest.map((entry) => (
            <Line key={entry.sequence} entry={entry} told={told} />
          ))}
        </>
      );
    }
    case "between":
      return (
        <>
          <Line entry={cell.entry} told={told} />
          <Marks marks={column.marks.get(cell.entry.sequence)} />
        </>
      );
  }
}

function Line({ entry, told }: { entry: Entry; told: Told }) {
  if (entry.kind === "said") {
    return (
      <p className={styles.said}>
        <b>{nameOf(told.people, entry.by)}</b> <span>{entry.text}</span>
      </p>
    );
  }
  const text = describeEntry(entry, told);
  const note = entry.kind === "deed-done" ? entry.text : undefined;
  return text ? (
    <>
      <p className={styles.happened}>
        <time>{time.moment(entry.at)}</time> {text}
      </p>
      {note !== undefined && (
        <p className={classes(styles.said, styles.mine)}>
          <b>{t("transcript.you")}</b> <span>{note}</span>
        </p>
      )}
    </>
  ) : null;
}

/** What of the changed marks rests on this. */
function Marks({ marks }: { marks: readonly Mark[] | undefined }) {
  if (!marks) return null;
  return (
    <ul className={styles.marks}>
      {marks.map((mark) => (
        <li key={mark.criterion} className={styles[mark.skill]}>
          <Icon name={mark.skill} size={14} />
          <span>
            <b>{t(`result.${mark.result}`)}.</b> {headOf(mark)}
          </span>
        </li>
      ))}
    </ul>
  );
}
