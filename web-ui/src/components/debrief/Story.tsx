import { Fragment, type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { type Contact, pieces } from "../../logic/contacts";
import { describeContact, describeEntry, type Told, toldBy } from "../../logic/describe";
import {
  furtherMarks,
  type Highlight,
  highlightsByTurn,
  pointsAt,
  segments,
  titleOf,
} from "../../logic/highlights";
import { isWritten } from "../../logic/letters";
import { endOf } from "../../logic/meetings";
import { moveName } from "../../logic/moves";
import { nameOf, portraitOf } from "../../logic/people";
import { mayBranch } from "../../logic/ranked";
import * as time from "../../logic/time";
import { resultsAt, sequencesOf } from "../../logic/told";
import type { Judged } from "../../routes/judged";
import { http } from "../../store/app";
import { useStore } from "../../store/react";
import { navigate, paths } from "../../store/router";
import { lights, type Spotlight } from "../../store/spotlight";
import { t, tOr } from "../../text";
import { WireError } from "../../wire/http";
import type { Entry, EntryOf, HeardTurn } from "../../wire/types";
import { Margin } from "../coaching/Margin";
import { Icon } from "../Icon";
import { Link } from "../Link";
import { Portrait } from "../Portrait";
import { Button, classes, Notice, Tag, ui } from "../ui";
import { BackUp, STORY } from "./Contents";
import { FoldBody, FoldHead, holds, useFold } from "./Fold";
import { FoldTold } from "./FoldTold";
import { bringIntoPane, goTo } from "./goTo";
import { Misheard } from "./Misheard";
import styles from "./Story.module.css";

interface StoryProps {
  judged: Judged;
  spotlight: Spotlight;
  /** Somebody else's: nothing can be tried again or flagged in it. */
  readOnly?: boolean;
}

interface Context extends StoryProps {
  highlights: Map<number, Highlight[]>;
  heard: Map<number, HeardTurn>;
  /** Criteria that point at an entry as a whole. */
  pointed: Map<number, string[]>;
  told: Told;
  onAgain: (sequence: number) => void;
}

/** Beside the criteria the story scrolls by itself: what a criterion rests on comes into view when it lights up. */
function bringIntoView(spotlight: Spotlight, box: RefObject<HTMLElement | null>, debrief: Judged["debrief"]) {
  return spotlight.subscribe(() => {
    const lit = spotlight.get();
    const mark = debrief.scorecard.marks.find((one) => one.criterion === lit);
    const first = mark && pointsAt(mark)[0];
    if (first === undefined || box.current?.matches(":hover, :focus-within")) return;
    bringIntoPane(box.current, document.getElementById(`event-${first}`));
  });
}

/** The whole pursuit as it happened, contact by contact, with the words that counted. */
export function Story(props: StoryProps) {
  const { judged, spotlight } = props;
  const { debrief } = judged;
  const [failure, setFailure] = useState<string>();
  const box = useRef<HTMLElement>(null);
  const found = useMemo(() => {
    const pointed = new Map<number, string[]>();
    for (const mark of debrief.scorecard.marks) {
      for (const sequence of pointsAt(mark)) {
        pointed.set(sequence, [...(pointed.get(sequence) ?? []), mark.criterion]);
      }
    }
    return {
      highlights: highlightsByTurn(debrief.scorecard.marks),
      heard: new Map(debrief.heard.map((turn) => [turn.turn, turn])),
      pointed,
    };
  }, [debrief]);

  useEffect(() => bringIntoView(spotlight, box, debrief), [spotlight, debrief]);

  function tryAgain(sequence: number) {
    setFailure(undefined);
    http.branch(debrief.pursuit, sequence).then(
      (view) => navigate(paths.pursuit(view.id)),
      (cause: unknown) => setFailure(cause instanceof WireError ? cause.code : "failed"),
    );
  }

  const context: Context = {
    ...props,
    ...found,
    told: toldBy(debrief.entries, judged.view.now.people),
    onAgain: tryAgain,
  };
  return (
    <section ref={box} className={classes(styles.story, ui.pane)} aria-label={t("debrief.story")}>
      <div className={ui.sheetHead}>
        <h2 id={STORY} tabIndex={-1}>
          {t("debrief.story")}
        </h2>
        <p className={styles.legend}>
          {(["research", "courtesy", "persistence"] as const).map((skill) => (
            <span key={skill} className={classes(styles.highlight, styles[skill])}>
              <Icon name={skill} size={14} /> {t(`skill.${skill}`)}
            </span>
          ))}
        </p>
      </div>
      {failure !== undefined && (
        <Notice role="alert" title={t("debrief.branch-failed")}>
          {tOr(`failed.${failure}`, t("failed.detail", { code: failure }))}
        </Notice>
      )}
      <ol className={styles.pieces}>
        {pieces(debrief.entries).map((piece) => {
          const sequence = piece.kind === "contact" ? piece.contact.opened.sequence : piece.entry.sequence;
          return (
            <li key={sequence}>
              {piece.kind === "contact" ? (
                <ContactPiece context={context} contact={piece.contact} />
              ) : (
                <Between context={context} entry={piece.entry} />
              )}
            </li>
          );
        })}
      </ol>
      <BackUp />
    </section>
  );
}

const anchor = (sequence: number) => `event-${sequence}`;

function useLit(context: Context, sequence: number): boolean {
  const lit = useStore(context.spotlight);
  return lit !== undefined && (context.pointed.get(sequence)?.includes(lit) ?? false);
}

function Between({ context, entry }: { context: Context; entry: Entry }) {
  const lit = useLit(context, entry.sequence);
  // That a turn was misheard stands beside the turn itself.
  const text = entry.kind === "flagged" ? undefined : describeEntry(entry, context.told);
  if (!text) return null;
  if (entry.kind === "deed-done" && entry.text !== undefined) {
    return <NoteKept context={context} entry={{ ...entry, text: entry.text }} told={text} lit={lit} />;
  }
  return (
    <p
      id={anchor(entry.sequence)}
      tabIndex={-1}
      className={classes(styles.between, entry.kind === "researched" && styles.looked, lit && styles.lit)}
    >
      <time>{time.moment(entry.at)}</time>
      <span>{text}</span>
    </p>
  );
}

interface NoteKeptProps {
  context: Context;
  entry: EntryOf<"deed-done"> & { text: string };
  told: string;
  lit: boolean;
}

/** Words that the trainee left on the account. */
function NoteKept({ context, entry, told, lit }: NoteKeptProps) {
  return (
    <article className={styles.contact}>
      <p className={styles.between}>
        <time>{time.moment(entry.at)}</time>
        <span>{told}</span>
      </p>
      <Mine context={context} entry={entry} lit={lit} />
    </article>
  );
}

function ContactPiece({ context, contact }: { context: Context; contact: Contact }) {
  const { view } = context.judged;
  const { opened } = contact;
  const lit = useLit(context, opened.sequence);
  const fold = useFold();
  const sequences = sequencesOf(contact);
  return (
    <article className={classes(styles.contact, fold.folds && styles.folds)} {...holds(fold)}>
      <header
        id={anchor(opened.sequence)}
        tabIndex={-1}
        className={classes(styles.contactHead, lit && styles.lit)}
      >
        <Portrait id={portraitOf(view.scenario.id, opened.person)} size={48} />
        <div>
          <h3>
            <FoldHead fold={fold}>{describeContact(contact, view.now.people)}</FoldHead>
          </h3>
          <p>
            <Icon name={opened.channel} size={14} /> {time.moment(opened.at)}
          </p>
          {fold.folds && (
            <FoldTold
              results={resultsAt(context.judged.debrief.scorecard.marks, sequences)}
              place="entry"
              targets={sequences.map(String)}
            />
          )}
        </div>
      </header>
      <FoldBody fold={fold} className={styles.inside}>
        <Margin
          place="entry"
          target={String(opened.sequence)}
          what={describeContact(contact, view.now.people)}
        />
        {contact.inside.map((entry) =>
          entry.kind === "said" ? (
            entry.by === "trainee" ? (
              <MyTurn key={entry.sequence} context={context} entry={entry} opened={opened} />
            ) : (
              <TheirLine key={entry.sequence} context={context} entry={entry} />
            )
          ) : (
            <Aside key={entry.sequence} context={context} entry={entry} />
          ),
        )}
        {contact.ended && !isWritten(opened.channel) && (
          <p id={anchor(contact.ended.sequence)} tabIndex={-1} className={styles.aside}>
            {endOf(contact, view.now.people)}
          </p>
        )}
      </FoldBody>
    </article>
  );
}

function Aside({ context, entry }: { context: Context; entry: Entry }) {
  const lit = useLit(context, entry.sequence);
  const text = describeEntry(entry, context.told);
  return text ? (
    <p id={anchor(entry.sequence)} tabIndex={-1} className={classes(styles.aside, lit && styles.lit)}>
      {text}
    </p>
  ) : null;
}

function TheirLine({ context, entry }: { context: Context; entry: EntryOf<"said"> }) {
  return (
    <div id={anchor(entry.sequence)} tabIndex={-1} className={styles.turn}>
      <b>{nameOf(context.judged.view.now.people, entry.by)}</b>
      <p>{entry.text}</p>
    </div>
  );
}

interface MyTurnProps {
  context: Context;
  entry: EntryOf<"said">;
  opened: EntryOf<"contact-opened">;
}

function MyTurn({ context, entry, opened }: MyTurnProps) {
  const { judged } = context;
  const lit = useLit(context, entry.sequence);
  const [asking, setAsking] = useState(false);
  const [flagged, setFlagged] = useState(() =>
    judged.debrief.entries.some((one) => one.kind === "flagged" && one.turn === entry.sequence),
  );
  // A letter is tried again from before it was sent.
  const first = isWritten(opened.channel) ? opened.sequence : entry.sequence;
  const branches = judged.debrief.branches.filter(
    (branch) => branch.sequence >= first - 1 && branch.sequence <= entry.sequence,
  );
  return (
    <Mine
      context={context}
      entry={entry}
      lit={lit}
      before={entry.unscored && <p className={styles.small}>{t(`unscored.${entry.unscored}.title`)}</p>}
      actions={
        <>
          {flagged ? (
            <Tag icon="flag">{t("debrief.flagged")}</Tag>
          ) : (
            <Button small kind="quiet" icon="flag" onClick={() => setAsking(true)}>
              {t("debrief.misheard")}
            </Button>
          )}
          {branches.map((branch) => (
            <Link
              key={branch.id}
              to={branch.overall === undefined ? paths.pursuit(branch.id) : paths.debrief(branch.id)}
              className={styles.branch}
            >
              {branch.overall === undefined
                ? t("debrief.branch-open")
                : t("debrief.branch", { overall: branch.overall })}
            </Link>
          ))}
        </>
      }
    >
      {asking && (
        <Misheard
          pursuit={judged.debrief.pursuit}
          turn={entry.sequence}
          text={entry.text}
          ownMoves={judged.debrief.ownMoves}
          onClose={() => setAsking(false)}
          onFlagged={() => {
            setAsking(false);
            setFlagged(true);
          }}
        />
      )}
    </Mine>
  );
}

interface MineProps {
  context: Context;
  entry: Pick<EntryOf<"said">, "sequence" | "text">;
  lit: boolean;
  /** Between the words and what was heard in them. */
  before?: ReactNode;
  /** Beside trying again from here. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** Words of the trainee, what was heard in them, and a way back to before them. */
function Mine({ context, entry, lit, before, actions, children }: MineProps) {
  const heard = context.heard.get(entry.sequence);
  return (
    <div
      id={anchor(entry.sequence)}
      tabIndex={-1}
      className={classes(styles.turn, styles.mine, lit && styles.lit)}
    >
      <b>{t("transcript.you")}</b>
      <div>
        <p>
          <Words context={context} entry={entry} />
        </p>
        {before}
        {heard && <Heard heard={heard} />}
        {!context.readOnly && (
          <div className={styles.turnActions}>
            {mayBranch(context.judged.view) && (
              <Button small kind="quiet" icon="again" onClick={() => context.onAgain(entry.sequence)}>
                {t("debrief.again")}
              </Button>
            )}
            {actions}
          </div>
        )}
        <Margin
          place="entry"
          target={String(entry.sequence)}
          what={t("comments.words", { text: shortened(entry.text) })}
        />
        {children}
      </div>
    </div>
  );
}

const LONG = 60;

function shortened(text: string): string {
  return text.length > LONG ? `${text.slice(0, LONG).trimEnd()}…` : text;
}

function Heard({ heard }: { heard: HeardTurn }) {
  if (heard.moves.length === 0) return null;
  return (
    <details className={styles.heard}>
      <summary>{t("debrief.heard", { count: heard.moves.length })}</summary>
      <p>
        {heard.moves.map((move) => moveName(move.move, move.label)).join(" · ")}
        {heard.tone !== undefined && (
          <>
            <br />
            {t("debrief.tone", { tone: t(`tone.${heard.tone as 1 | 2 | 3 | 4 | 5}`) })}
          </>
        )}
      </p>
    </details>
  );
}

/** A reply with its highlights; each leads to the criterion that rests on it. */
function Words({ context, entry }: { context: Context; entry: Pick<EntryOf<"said">, "sequence" | "text"> }) {
  const lit = useStore(context.spotlight);
  const all = segments(entry.text, context.highlights.get(entry.sequence) ?? []);
  return all.map((segment, at) => {
    const first = segment.highlights[0];
    // biome-ignore lint/suspicious/noArrayIndexKey: segments of a text that never changes
    if (!first) return <span key={at}>{segment.text}</span>;
    const shown = segment.highlights.find((one) => one.criterion === lit) ?? first;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: segments of a text that never changes
      <Fragment key={at}>
        <a
          href={`#criterion-${shown.criterion}`}
          className={classes(styles.highlight, styles[shown.skill], shown.criterion === lit && styles.bright)}
          title={titleOf(segment)}
          onClick={goTo}
          {...lights(context.spotlight, first.criterion)}
        >
          {segment.text}
        </a>
        {furtherMarks(all, at).map((one) => (
          <FurtherMark key={one.criterion} context={context} highlight={one} />
        ))}
      </Fragment>
    );
  });
}

/** Words can have earned several marks: they lead to the first, and a small sign behind them to each further one. */
function FurtherMark({ context, highlight }: { context: Context; highlight: Highlight }) {
  const lit = useStore(context.spotlight) === highlight.criterion;
  const { skill, statement, criterion } = highlight;
  const name = t("debrief.also", { skill: t(`skill.${skill}`), statement });
  return (
    <a
      href={`#criterion-${criterion}`}
      className={classes(styles.further, styles[skill], lit && styles.bright)}
      aria-label={name}
      title={name}
      onClick={goTo}
      {...lights(context.spotlight, criterion)}
    >
      <Icon name={skill} size={14} />
    </a>
  );
}
