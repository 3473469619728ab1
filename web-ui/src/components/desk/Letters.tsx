import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { type Letter, LONGEST_SUBJECT, longest, type Thread, threadsOf, unread } from "../../logic/letters";
import { nameOf, portraitOf } from "../../logic/people";
import * as time from "../../logic/time";
import type { Pursuit, Ready } from "../../store/pursuit";
import { t } from "../../text";
import { Icon } from "../Icon";
import { Portrait } from "../Portrait";
import { Button, classes, Tag, ui } from "../ui";
import { TOUCH, useMedia } from "../useMedia";
import styles from "./Letters.module.css";

/** A thread that somebody wants to see; asking twice is asking again. */
export interface Wanted {
  key: string;
  asked: number;
  /** To write in it at once. */
  write: boolean;
}

interface LettersProps {
  pursuit: Pursuit;
  state: Ready;
  wanted: Wanted | undefined;
  onWant: (key: string | undefined) => void;
}

/** What is written to and fro: the threads that were begun or are being, one of them open, and a sheet to write on. */
export function Letters({ pursuit, state, wanted, onWant }: LettersProps) {
  const threads = threadsOf(state.entries, state.now.people);
  const pane = useRef<HTMLElement>(null);
  const open = threads.find((thread) => thread.key === wanted?.key);
  const newest = open?.letters.at(-1)?.sequence;
  const shown = threads.filter((thread) => thread.letters.length > 0 || thread === open);
  const { drafts } = pursuit;

  useEffect(() => {
    if (open && newest !== undefined) drafts.keepSeen(open.key, newest);
  }, [drafts, open, newest]);

  const asked = wanted?.asked;
  const write = wanted?.write;
  useEffect(() => {
    if (asked === undefined) return;
    const field = write ? pane.current?.querySelector<HTMLElement>("input, textarea") : undefined;
    (field ?? pane.current)?.focus();
  }, [asked, write]);

  if (shown.length === 0) return null;
  const news = threads.filter(
    (thread) => thread.key !== open?.key && unread(thread, drafts.seen(thread.key)),
  );
  return (
    <section className={ui.sheet} aria-labelledby="letters">
      <div className={ui.sheetHead}>
        <h2 id="letters">{t("letters.title")}</h2>
        <p className={ui.hint}>{t("letters.unread", { count: news.length })}</p>
      </div>
      <ul className={styles.threads}>
        {shown.map((thread) => (
          <li key={thread.key}>
            <ThreadButton
              state={state}
              thread={thread}
              open={thread.key === open?.key}
              unread={news.includes(thread) ? unread(thread, drafts.seen(thread.key)) : 0}
              onClick={() => onWant(thread.key === open?.key ? undefined : thread.key)}
            />
          </li>
        ))}
      </ul>
      {open && (
        <article ref={pane} tabIndex={-1} className={styles.pane} aria-label={titleOf(open, state)}>
          <h3>{titleOf(open, state)}</h3>
          <ThreadView thread={open} state={state} />
          {state.now.closed === undefined && (
            <Writing key={open.key} pursuit={pursuit} state={state} thread={open} threads={threads} />
          )}
        </article>
      )}
    </section>
  );
}

function titleOf(thread: Thread, state: Ready): string {
  return t(`letters.with-${thread.channel}`, { person: nameOf(state.now.people, thread.person) });
}

function lastKey(last: Letter) {
  if (last.owner !== undefined) return "letters.sequence-wrote";
  return last.mine ? "letters.you-wrote" : "letters.they-wrote";
}

interface ThreadButtonProps {
  state: Ready;
  thread: Thread;
  open: boolean;
  unread: number;
  onClick: () => void;
}

function ThreadButton({ state, thread, open, unread: fresh, onClick }: ThreadButtonProps) {
  const last = thread.letters.at(-1);
  return (
    <button
      type="button"
      className={classes(styles.thread, fresh > 0 && styles.fresh)}
      aria-expanded={open}
      onClick={onClick}
    >
      <Portrait id={portraitOf(state.view.scenario.id, thread.person)} size={36} />
      <span className={styles.who}>
        <b>{nameOf(state.now.people, thread.person)}</b>
        <span>
          <Icon name={thread.channel} size={14} /> {t(`channel.${thread.channel}`)}
          {last && `, ${t(lastKey(last), { at: time.moment(last.at) })}`}
          {!last && `, ${t("letters.none")}`}
        </span>
      </span>
      {fresh > 0 && (
        <Tag icon={thread.channel} live>
          {t("letters.new", { count: fresh })}
        </Tag>
      )}
    </button>
  );
}

function ThreadView({ thread, state }: { thread: Thread; state: Ready }) {
  const box = useRef<HTMLDivElement>(null);
  const count = thread.letters.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new letter brings the end into view
  useEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [count]);
  if (count === 0) return <p className={ui.hint}>{t("letters.empty")}</p>;
  return (
    <div
      ref={box}
      role="log"
      aria-label={t("letters.log")}
      className={styles.log}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
      tabIndex={0}
    >
      {thread.letters.map((letter) => (
        <LetterView key={letter.sequence} letter={letter} state={state} person={thread.person} />
      ))}
    </div>
  );
}

function LetterView({ letter, state, person }: { letter: Letter; state: Ready; person: string }) {
  const { people } = state.now;
  const own = letter.owner === undefined ? t("transcript.you") : nameOf(people, letter.owner);
  const who = letter.mine ? own : nameOf(people, person);
  return (
    <div className={classes(styles.letter, letter.mine && styles.mine, letter.automatic && styles.automatic)}>
      <p className={styles.head}>
        <b>{who}</b> <time>{time.moment(letter.at)}</time>
        {letter.automatic && <Tag>{t(letter.owner ? "letters.sequence" : "letters.automatic")}</Tag>}
        {letter.request && <Tag>{t("letters.request")}</Tag>}
      </p>
      {letter.subject !== "" && <p className={styles.subject}>{letter.subject}</p>}
      {letter.copies.length > 0 && (
        <p className={ui.hint}>
          {t("letters.copied", { people: letter.copies.map((id) => nameOf(people, id)).join(", ") })}
        </p>
      )}
      {letter.accepted && <p className={styles.accepted}>{t("letters.accepted", { person: who })}</p>}
      {letter.text !== "" && <p className={styles.text}>{letter.text}</p>}
    </div>
  );
}

interface WritingProps {
  pursuit: Pursuit;
  state: Ready;
  thread: Thread;
  threads: readonly Thread[];
}

/** A sheet to write on. Ctrl and Enter send; what is not sent is kept. */
function Writing({ pursuit, state, thread, threads }: WritingProps) {
  const id = useId();
  const { key, person, channel } = thread;
  const [draft, setDraft] = useState(() => pursuit.drafts.letter(key));
  const text = useRef<HTMLTextAreaElement>(null);
  const touch = useMedia(TOUCH);
  const name = nameOf(state.now.people, person);
  const mail = channel === "email";
  const most = longest(thread);
  const length = [...draft.text.trim()].length;
  const tooLong = length > most || [...draft.subject.trim()].length > LONGEST_SUBJECT;
  const sending = state.pending !== undefined;
  const complete = draft.text.trim() !== "" && (!mail || draft.subject.trim() !== "");
  const ready = complete && !tooLong && !sending;

  // The store empties a draft once it is sent (here or in another tab); the sheet follows it.
  const kept = pursuit.drafts.letter(key);
  const entries = state.entries.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was sent is what empties a draft
  useEffect(() => {
    if (kept.text === "" && kept.subject === "") setDraft(kept);
  }, [kept.text, kept.subject, entries]);

  if (!thread.open) return <p className={ui.hint}>{t("letters.no-address", { person: name })}</p>;
  if (!mail && thread.connection === "requested") {
    return <p className={ui.hint}>{t("letters.waiting", { person: name })}</p>;
  }

  function change(part: Partial<typeof draft>) {
    const next = { ...draft, ...part };
    setDraft(next);
    pursuit.drafts.keepLetter(key, next);
  }

  function send() {
    if (!ready) return;
    const words = draft.text.trim();
    pursuit.act(
      mail
        ? { type: "mail", to: person, copies: [...draft.copies], subject: draft.subject.trim(), text: words }
        : { type: "message", to: person, text: words },
    );
    text.current?.focus();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    send();
  }

  function press(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }

  const others = threads.filter((one) => one.channel === "email" && one.open && one.person !== person);
  const label = mail
    ? "letters.text"
    : thread.connection === "connected"
      ? "letters.message"
      : "letters.note";
  return (
    <form
      className={styles.writing}
      onSubmit={submit}
      onKeyDown={press}
      aria-label={t("letters.write", { person: name })}
    >
      <p className={styles.to}>
        <span className={ui.label}>{t("letters.to")}</span> {name}
      </p>
      {mail && others.length > 0 && (
        <fieldset className={ui.fieldset}>
          <legend>{t("letters.copies")}</legend>
          {others.map((one) => (
            <label key={one.person} className={styles.copy}>
              <input
                type="checkbox"
                checked={draft.copies.includes(one.person)}
                onChange={(event) =>
                  change({
                    copies: event.target.checked
                      ? [...draft.copies, one.person]
                      : draft.copies.filter((copy) => copy !== one.person),
                  })
                }
              />
              {nameOf(state.now.people, one.person)}
            </label>
          ))}
        </fieldset>
      )}
      {mail && (
        <div className={ui.field}>
          <label htmlFor={`${id}-subject`}>{t("letters.subject")}</label>
          <input
            id={`${id}-subject`}
            className={ui.input}
            value={draft.subject}
            readOnly={sending}
            autoComplete="off"
            onChange={(event) => change({ subject: event.target.value })}
          />
        </div>
      )}
      <div className={ui.field}>
        <label htmlFor={`${id}-text`}>{t(label)}</label>
        <textarea
          id={`${id}-text`}
          ref={text}
          className={classes(ui.input, styles.box)}
          rows={mail ? 8 : 4}
          value={draft.text}
          readOnly={sending}
          aria-describedby={`${id}-hint`}
          autoComplete="off"
          onChange={(event) => change({ text: event.target.value })}
        />
      </div>
      <div className={styles.foot}>
        <p id={`${id}-hint`} className={classes(ui.hint, tooLong && styles.tooLong)}>
          {t(touch ? "letters.hint-touch" : "letters.hint", { length, most })}
        </p>
        <Button type="submit" kind="primary" icon={channel} unavailable={!ready}>
          {sending ? t("reply.sending") : t("letters.send")}
        </Button>
      </div>
    </form>
  );
}
