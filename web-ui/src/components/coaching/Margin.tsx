import { type RefObject, useEffect, useId, useRef, useState } from "react";
import * as time from "../../logic/time";
import { commentAnchor } from "../../logic/waiting";
import { coaching } from "../../store/coaching";
import { t } from "../../text";
import type { Comment, CommentPlace } from "../../wire/types";
import { useDeed } from "../people/useDeed";
import { Button, classes, Dialog, Notice, Tag, ui } from "../ui";
import { type About, useAbout } from "./Coached";
import styles from "./coaching.module.css";

const LONGEST = 2000;

interface MarginProps {
  place: CommentPlace;
  target?: string;
  /** What the comments are about, for whoever does not see where they stand. */
  what: string;
}

/** What coach and trainee say about one place of a debrief, beside it. */
export function Margin({ place, target, what }: MarginProps) {
  const about = useAbout();
  const [writing, setWriting] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useWayBack(box, writing);
  if (!about) return null;
  const comments = about.page.comments.filter((one) => one.place === place && one.target === target);
  const open = about.page.seenBy !== "private";
  if (comments.length === 0 && !open) return null;
  return (
    <div ref={box} className={styles.margin}>
      {comments.length > 0 && (
        <ul className={styles.comments} aria-label={t("comments.about", { what })}>
          {comments.map((comment) => (
            <Said key={comment.id} about={about} comment={comment} what={what} />
          ))}
        </ul>
      )}
      {open && !writing && (
        <Button
          small
          kind="quiet"
          icon="message"
          label={t(comments.length > 0 ? "comments.answer-on" : "comments.write-on", { what })}
          onClick={() => setWriting(true)}
        >
          {t(comments.length > 0 ? "comments.answer" : "comments.write")}
        </Button>
      )}
      {writing && (
        <Words
          label={t("comments.write-on", { what })}
          action={t("comments.send")}
          onCancel={() => setWriting(false)}
          onDone={async (text) => {
            const comment = target === undefined ? { place, text } : { place, target, text };
            about.onPage(await coaching.comment(about.pursuit, about.own, comment));
            setWriting(false);
          }}
        />
      )}
    </div>
  );
}

/** Whoever was writing stands, once they are done, where they began. */
function useWayBack(box: RefObject<HTMLElement | null>, writing: boolean) {
  const was = useRef(writing);
  useEffect(() => {
    if (was.current && !writing) box.current?.querySelector<HTMLElement>(":scope > button")?.focus();
    was.current = writing;
  }, [box, writing]);
}

function Said({ about, comment, what }: { about: About; comment: Comment; what: string }) {
  const [changing, setChanging] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const actions = useRef<HTMLDivElement>(null);
  useWayBack(actions, changing);
  const { working, problem, run } = useDeed();
  const named = { name: comment.name, what };
  function replace(text: string | undefined) {
    about.onPage({
      ...about.page,
      comments: about.page.comments.map((one) => {
        if (one.id !== comment.id) return one;
        const { text: _, ...rest } = one;
        return text === undefined ? rest : { ...rest, text, changed: true };
      }),
    });
  }
  return (
    <li
      id={commentAnchor(comment.id)}
      tabIndex={-1}
      className={classes(styles.comment, !comment.byOwner && styles.coach)}
    >
      <p className={styles.by}>
        <b>{comment.mine ? t("comments.you") : comment.name}</b>
        <span>{t(comment.byOwner ? "comments.trainee" : "comments.coach")}</span>
        <time dateTime={comment.writtenAt}>{time.wallMoment(comment.writtenAt)}</time>
        {comment.changed && comment.text !== undefined && <span>{t("comments.changed")}</span>}
        {comment.unread && <Tag icon="news">{t("comments.new")}</Tag>}
      </p>
      {changing && comment.text !== undefined ? (
        <Words
          label={t("comments.change-on", named)}
          action={t("comments.keep")}
          text={comment.text}
          onCancel={() => setChanging(false)}
          onDone={async (text) => {
            await coaching.change(comment.id, text);
            replace(text);
            setChanging(false);
          }}
        />
      ) : (
        <p className={classes(styles.text, comment.text === undefined && styles.gone)}>
          {comment.text ?? t("comments.deleted")}
        </p>
      )}
      {comment.mine && comment.text !== undefined && !changing && (
        <div ref={actions} className={styles.actions}>
          <Button small kind="quiet" label={t("comments.change-on", named)} onClick={() => setChanging(true)}>
            {t("comments.change")}
          </Button>
          <Button small kind="quiet" label={t("comments.delete-on", named)} onClick={() => setDeleting(true)}>
            {t("comments.delete")}
          </Button>
        </div>
      )}
      {deleting && (
        <Dialog
          title={t("comments.delete-title")}
          onClose={() => setDeleting(false)}
          actions={
            <>
              <Button onClick={() => setDeleting(false)}>{t("action.cancel")}</Button>
              <Button
                kind="primary"
                unavailable={working}
                onClick={() =>
                  run(async () => {
                    await coaching.remove(comment.id);
                    setDeleting(false);
                    replace(undefined);
                  })
                }
              >
                {t("comments.delete")}
              </Button>
            </>
          }
        >
          <p>{t("comments.delete-detail")}</p>
          <div role="alert">{problem && <Notice title={problem} />}</div>
        </Dialog>
      )}
    </li>
  );
}

interface WordsProps {
  label: string;
  action: string;
  text?: string;
  onDone: (text: string) => Promise<void>;
  onCancel: () => void;
}

/** A field that keeps what was typed until it has arrived. */
function Words({ label, action, text: before = "", onDone, onCancel }: WordsProps) {
  const id = useId();
  const { working, problem, run } = useDeed();
  const [text, setText] = useState(before);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const length = [...text.trim()].length;
  const fits = length > 0 && length <= LONGEST;
  return (
    <form
      className={styles.words}
      onSubmit={(event) => {
        event.preventDefault();
        if (fits) run(() => onDone(text.trim()));
      }}
    >
      <div className={ui.field}>
        <label htmlFor={id} className="visually-hidden">
          {label}
        </label>
        <textarea
          id={id}
          ref={field}
          className={ui.input}
          rows={3}
          value={text}
          aria-describedby={`${id}-left`}
          onChange={(event) => setText(event.target.value)}
        />
        <p id={`${id}-left`} className={ui.hint}>
          {t("comments.left", { count: LONGEST - length })}
        </p>
      </div>
      <div role="alert">{problem && <Notice title={problem} />}</div>
      <div className={styles.actions}>
        <Button small type="submit" kind="primary" unavailable={working || !fits}>
          {action}
        </Button>
        <Button small kind="quiet" onClick={onCancel}>
          {t("action.cancel")}
        </Button>
      </div>
    </form>
  );
}
