import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { contactsOf } from "../../logic/contacts";
import { describeContact, describeEntry, due, happenings, toldBy } from "../../logic/describe";
import { isWritten, keyOf } from "../../logic/letters";
import { isMeeting } from "../../logic/meetings";
import { nameOf } from "../../logic/people";
import * as time from "../../logic/time";
import { type Lane, layOut, type PromiseMark, type TimelineMark } from "../../logic/timeline";
import type { Ready } from "../../store/pursuit";
import { t } from "../../text";
import { Icon } from "../Icon";
import { Button, classes, ui } from "../ui";
import styles from "./Timeline.module.css";

/** How far apart two marks have to be so that each can be seen and hit. */
const MARK_PIXELS = 24;

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

interface TimelineProps {
  state: Ready;
  /** Shows what was written to and fro. */
  onThread: (key: string) => void;
}

/** The pursuit as lines of time; the same as a list for those who would rather read or hear it. */
export function Timeline({ state, onThread }: TimelineProps) {
  const [asList, setAsList] = useState(false);
  const id = useId();
  return (
    <section className={classes(ui.sheet, styles.timeline)} aria-labelledby={id}>
      <div className={ui.sheetHead}>
        <h2 id={id}>{t("timeline.title")}</h2>
        <Button small kind="quiet" icon="list" pressed={asList} onClick={() => setAsList(!asList)}>
          {t("timeline.as-list")}
        </Button>
      </div>
      {asList ? <Diary state={state} /> : <Lines state={state} onThread={onThread} />}
    </section>
  );
}

function Diary({ state }: { state: Ready }) {
  const { people } = state.now;
  return (
    <ol className={styles.diary}>
      {happenings(state.entries, people).map((one) => (
        <li key={one.sequence}>
          <time>{time.moment(one.at)}</time>
          <span>{one.text}</span>
        </li>
      ))}
      {state.now.promises.map((promise) => (
        <li key={promise.promise} className={styles.ahead}>
          <b>{t("timeline.ahead")}</b>
          <span>{promiseText(promise, state)}</span>
        </li>
      ))}
    </ol>
  );
}

function promiseText(promise: PromiseMark["promise"], state: Ready): string {
  if (isMeeting(promise)) {
    return t("timeline.meeting", { text: promise.text, when: due(promise.from, promise.to) });
  }
  return t(promise.byTrainee ? "timeline.promise-by-you" : "timeline.promise-by-them", {
    person: nameOf(state.now.people, promise.person),
    text: promise.text,
    when: due(promise.from, promise.to),
  });
}

function markText(mark: TimelineMark, state: Ready): string {
  const { people } = state.now;
  if (mark.entry.kind === "contact-opened") {
    const opened = mark.entry;
    const contact = contactsOf(state.entries).find((one) => one.contact === opened.contact);
    if (contact) return describeContact(contact, people);
  }
  return describeEntry(mark.entry, toldBy(state.entries, people)) ?? "";
}

type Shape = "full" | "hollow" | "incoming";

const LEGEND = [
  ["full", "timeline.reached"],
  ["hollow", "timeline.not-reached"],
  ["incoming", "timeline.incoming"],
  ["dashed", "timeline.promised"],
] as const;

function shapeOf(mark: TimelineMark): Shape {
  if (mark.entry.kind !== "contact-opened") return "full";
  if (mark.entry.incoming) return "incoming";
  return mark.entry.outcome === "answered" || isWritten(mark.entry.channel) ? "full" : "hollow";
}

/** What was promised stands where it is to be done. */
function laneOfPromise(mark: PromiseMark, lanes: readonly Lane[]): Lane {
  return lanes.includes(mark.promise.channel) ? mark.promise.channel : (lanes[0] ?? "call");
}

function threadOf(mark: TimelineMark | undefined): string | undefined {
  if (mark?.entry.kind !== "contact-opened" || !isWritten(mark.entry.channel)) return undefined;
  return keyOf(mark.entry.person, mark.entry.channel);
}

function Lines({ state, onThread }: TimelineProps) {
  const [width, setWidth] = useState(900);
  const layout = layOut(state.desk.horizon, state.entries, state.now, MARK_PIXELS / width);
  const { people } = state.now;
  const points = [
    ...layout.marks.map((mark) => ({
      key: mark.key,
      at: mark.entry.at,
      text: markText(mark, state),
      thread: threadOf(mark),
    })),
    ...layout.promises.map((mark) => ({
      key: mark.key,
      at: undefined,
      thread: undefined,
      text: promiseText(mark.promise, state),
    })),
  ];
  const [chosen, setChosen] = useState<string>();
  const current = points.find((point) => point.key === chosen) ?? points.at(-1);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const scroller = useRef<HTMLElement>(null);
  const days = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!days.current || typeof ResizeObserver === "undefined") return undefined;
    const watch = new ResizeObserver(([box]) => {
      if (box && box.contentRect.width > 0) setWidth(box.contentRect.width);
    });
    watch.observe(days.current);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    // On a narrow screen only a part is seen: begin with the part where now is.
    const box = scroller.current;
    if (box) box.scrollLeft = layout.now * box.scrollWidth - box.clientWidth / 2;
  }, [layout.now]);

  function move(event: KeyboardEvent) {
    const at = points.findIndex((point) => point.key === current?.key);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: points.length - 1 }[event.key];
    const next = to === undefined ? undefined : points[to];
    if (!next) return;
    event.preventDefault();
    setChosen(next.key);
    buttons.current.get(next.key)?.focus();
  }

  const keep = (key: string) => (button: HTMLButtonElement | null) => {
    if (button) buttons.current.set(key, button);
    else buttons.current.delete(key);
  };

  return (
    <>
      <section
        ref={scroller}
        className={styles.scroller}
        aria-label={t("timeline.lines")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
        tabIndex={0}
      >
        <div
          className={styles.grid}
          style={{ minWidth: `calc(var(--lane) + ${layout.days.length * 4.5}rem)` }}
        >
          <div className={styles.corner} />
          <div ref={days} className={styles.days}>
            {layout.days.map((day) => (
              <div key={day.date} className={styles.day}>
                <span className="visually-hidden">{t("timeline.day", { day: day.businessDay })}</span>
                <span aria-hidden="true">{day.businessDay}</span>
                <small>{time.shortDay(day.date)}</small>
              </div>
            ))}
          </div>
          {layout.lanes.map((lane) => (
            <div key={lane} className={styles.lane}>
              <div className={styles.laneName}>
                <Icon name={lane} size={16} />
                {t(lane === "research" ? "skill.research" : `channel.${lane}`)}
              </div>
              {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the marks in it */}
              <div className={styles.track} onKeyDown={move}>
                {layout.days.map((day) => (
                  <span key={day.date} className={styles.seam} style={{ insetInlineStart: percent(day.x) }} />
                ))}
                <span className={styles.past} style={{ inlineSize: percent(layout.now) }} />
                {layout.promises
                  .filter((mark) => laneOfPromise(mark, layout.lanes) === lane)
                  .map((mark) => (
                    <button
                      key={mark.key}
                      ref={keep(mark.key)}
                      type="button"
                      className={styles.promise}
                      style={{ insetInlineStart: percent(mark.x), minInlineSize: percent(mark.width) }}
                      tabIndex={mark.key === current?.key ? 0 : -1}
                      aria-pressed={mark.key === chosen}
                      aria-label={promiseText(mark.promise, state)}
                      onClick={() => setChosen(mark.key)}
                      onFocus={() => setChosen(mark.key)}
                    />
                  ))}
                {layout.marks
                  .filter((mark) => mark.lane === lane)
                  .map((mark) => (
                    <button
                      key={mark.key}
                      ref={keep(mark.key)}
                      type="button"
                      className={classes(
                        styles.mark,
                        styles[shapeOf(mark)],
                        lane === "research" && styles.research,
                      )}
                      style={{ insetInlineStart: percent(mark.x) }}
                      tabIndex={mark.key === current?.key ? 0 : -1}
                      aria-pressed={mark.key === chosen}
                      aria-label={`${time.moment(mark.entry.at)}: ${markText(mark, state)}`}
                      onClick={() => setChosen(mark.key)}
                      onFocus={() => setChosen(mark.key)}
                    />
                  ))}
              </div>
            </div>
          ))}
          <div className={styles.nowArea} aria-hidden="true">
            <div className={styles.now} style={{ insetInlineStart: percent(layout.now) }}>
              <span>{t("timeline.now")}</span>
            </div>
          </div>
        </div>
      </section>
      <ul className={classes(styles.legend, styles.lanesLegend)} aria-label={t("timeline.lanes")}>
        {layout.lanes.map((lane) => (
          <li key={lane}>
            <Icon name={lane} size={16} />
            {t(lane === "research" ? "skill.research" : `channel.${lane}`)}
          </li>
        ))}
      </ul>
      <ul className={styles.legend} aria-label={t("timeline.legend")}>
        {LEGEND.map(([shape, key]) => (
          <li key={key}>
            <span aria-hidden="true" className={classes(styles.sample, styles[shape])} />
            {t(key)}
          </li>
        ))}
      </ul>
      <p className={styles.detail}>
        {current ? (
          <>
            {current.at !== undefined && <time>{time.moment(current.at)}</time>} {current.text}
            {current.thread !== undefined && (
              <Button small kind="quiet" icon="list" onClick={() => onThread(current.thread ?? "")}>
                {t("letters.show")}
              </Button>
            )}
          </>
        ) : (
          t("timeline.empty", { people: people.length })
        )}
      </p>
    </>
  );
}
