import { type FormEvent, useId, useState } from "react";
import { due, REMOVAL } from "../../logic/describe";
import { threadsOf } from "../../logic/letters";
import { isMeeting, listed } from "../../logic/meetings";
import { nameOf, portraitOf } from "../../logic/people";
import * as time from "../../logic/time";
import type { Pursuit, Ready } from "../../store/pursuit";
import { t } from "../../text";
import type { Promise_, View } from "../../wire/types";
import { Portrait } from "../Portrait";
import { Button, classes, Dialog, ui } from "../ui";
import { Deeds } from "./Deeds";
import { Meeting } from "./Meeting";
import styles from "./NextAction.module.css";

interface NextActionProps {
  pursuit: Pursuit;
  state: Ready;
  /** Opens a thread to write in it. */
  onWrite: (thread: string) => void;
}

/** What can be done now. Each way to act is one slot of the same shape, so that more ways fit in below each other. */
export function NextAction({ pursuit, state, onWrite }: NextActionProps) {
  const { now } = state;
  const waiting = state.pending !== undefined;
  return (
    <section className={classes(ui.sheet, styles.next)} aria-labelledby="next">
      <h2 id="next">{t("next.title")}</h2>
      {now.promises.length > 0 && <Promises pursuit={pursuit} state={state} waiting={waiting} />}
      <ReachSlot pursuit={pursuit} state={state} waiting={waiting} onWrite={onWrite} />
      {now.can.includes("do") && <Deeds pursuit={pursuit} state={state} waiting={waiting} />}
      {now.can.includes("wait") && <WaitSlot pursuit={pursuit} state={state} waiting={waiting} />}
      {now.can.includes("close") && <CloseSlot pursuit={pursuit} mode={state.view.mode} waiting={waiting} />}
    </section>
  );
}

function Promises({ pursuit, state, waiting }: SlotProps) {
  return (
    <ul className={styles.promises} aria-label={t("next.promises")}>
      {state.now.promises.map((promise) => (
        <li key={promise.promise}>
          <b>{promise.text}</b>
          <span>
            {isMeeting(promise)
              ? t("next.agreed", { when: due(promise.from, promise.to) })
              : t(promiseKey(promise), {
                  person: nameOf(state.now.people, promise.person),
                  when: due(promise.from, promise.to),
                })}
            {promise.with.length > 0 &&
              ` ${t("next.with", { people: listed(promise.with.map((one) => one.name)) })}`}
          </span>
          {isMeeting(promise) && <Meeting pursuit={pursuit} meeting={promise} waiting={waiting} />}
        </li>
      ))}
    </ul>
  );
}

/** A removal was promised by the trainee, not asked for. */
function promiseKey({ promise, byTrainee }: Promise_) {
  if (promise === REMOVAL) return "next.removal";
  return byTrainee ? "next.asked" : "next.promised";
}

interface SlotProps {
  pursuit: Pursuit;
  state: Ready;
  waiting: boolean;
}

/** Everybody who can be rung or written to, each with the ways there are at this hour. */
function ReachSlot({ pursuit, state, waiting, onWrite }: SlotProps & { onWrite: (thread: string) => void }) {
  const { people, can } = state.now;
  const rings = can.includes("call");
  const threads = can.includes("mail") || can.includes("message") ? threadsOf([], people) : [];
  const reached = people.filter(
    (person) => person.channels.includes("call") || threads.some((thread) => thread.person === person.id),
  );
  if (reached.length === 0) return null;
  return (
    <div className={styles.slot}>
      <h3 className={ui.label}>{t("next.reach")}</h3>
      {!rings && people.some((person) => person.channels.includes("call")) && (
        <p className={ui.hint}>{t("next.no-call")}</p>
      )}
      <ul className={styles.people}>
        {reached.map((person) => (
          <li key={person.id}>
            <Portrait id={portraitOf(state.view.scenario.id, person.id)} size={44} />
            <span className={styles.who}>
              <b>{person.name}</b>
              <span>{person.role}</span>
            </span>
            <span className={styles.ways}>
              {rings && person.channels.includes("call") && (
                <Button
                  icon="call"
                  kind="primary"
                  small
                  unavailable={waiting}
                  label={t("next.call-person", { person: person.name })}
                  onClick={() => pursuit.act({ type: "call", person: person.id })}
                >
                  {t("next.call-button")}
                </Button>
              )}
              {threads
                .filter((thread) => thread.person === person.id)
                .map(({ key, channel, connection }) => {
                  const way = channel === "message" && connection === "none" ? "connect" : channel;
                  return (
                    <Button
                      key={key}
                      icon={channel}
                      small
                      label={t(`next.${way}`, { person: person.name })}
                      onClick={() => onWrite(key)}
                    >
                      {t(`next.${way}-button`)}
                    </Button>
                  );
                })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function WaitSlot({ pursuit, state, waiting }: SlotProps) {
  const { now, desk } = state;
  const id = useId();
  const [custom, setCustom] = useState(false);
  const today = time.dateOf(now.clock);
  const days = desk.horizon.days.filter((day) => day.businessDay !== null && day.date >= today);
  const [date, setDate] = useState("");
  const [clock, setClock] = useState("09:00");
  const ahead = days.find(
    (day) => time.millis(`${day.date}T${clock || "09:00"}:00`) > time.millis(now.clock),
  );
  const chosenDate = days.some((day) => day.date === date) ? date : ((ahead ?? days[0])?.date ?? today);
  const until = `${chosenDate}T${clock || "09:00"}:00`;
  const past = time.millis(until) <= time.millis(now.clock);
  const wait = (moment: string) => pursuit.act({ type: "wait", until: moment });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!past && !waiting) wait(until);
  }

  return (
    <div className={styles.slot}>
      <h3 className={ui.label}>{t("next.wait")}</h3>
      <div className={styles.waits}>
        {now.waits.map((suggestion) => (
          <button
            key={suggestion.until}
            type="button"
            className={styles.wait}
            aria-disabled={waiting || undefined}
            onClick={() => {
              if (!waiting) wait(suggestion.until);
            }}
          >
            <span>{suggestion.label}</span>
            <span>{time.moment(suggestion.until)}</span>
          </button>
        ))}
      </div>
      <Button
        kind="quiet"
        small
        expanded={custom}
        controls={id}
        onClick={() => setCustom(!custom)}
        icon="wait"
      >
        {t("next.wait-custom")}
      </Button>
      <form id={id} hidden={!custom} className={styles.custom} onSubmit={submit}>
        <div className={ui.field}>
          <label htmlFor={`${id}-day`}>{t("next.wait-day")}</label>
          <select
            id={`${id}-day`}
            className={ui.input}
            value={chosenDate}
            onChange={(event) => setDate(event.target.value)}
          >
            {days.map((day) => (
              <option key={day.date} value={day.date}>
                {time.day(`${day.date}T00:00:00`)}
              </option>
            ))}
          </select>
        </div>
        <div className={ui.field}>
          <label htmlFor={`${id}-time`}>{t("next.wait-time")}</label>
          <input
            id={`${id}-time`}
            className={ui.input}
            type="time"
            value={clock}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setClock(event.target.value)}
          />
        </div>
        <p id={`${id}-hint`} className={ui.hint}>
          {past ? t("next.wait-past") : ""}
        </p>
        <Button type="submit" unavailable={past || waiting}>
          {t("next.wait-button")}
        </Button>
      </form>
    </div>
  );
}

interface CloseSlotProps {
  pursuit: Pursuit;
  mode: View["mode"];
  waiting: boolean;
}

function CloseSlot({ pursuit, mode, waiting }: CloseSlotProps) {
  const [asking, setAsking] = useState(false);
  return (
    <div className={styles.slot}>
      <h3 className={ui.label}>{t("next.close")}</h3>
      <p className={ui.hint}>{t("next.close-hint")}</p>
      <Button icon="finish" unavailable={waiting} onClick={() => setAsking(true)}>
        {t("next.close-button")}
      </Button>
      {asking && (
        <Dialog
          title={t("close.title")}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t("close.cancel")}</Button>
              <Button
                kind="primary"
                onClick={() => {
                  setAsking(false);
                  pursuit.act({ type: "close" });
                }}
              >
                {t("close.confirm")}
              </Button>
            </>
          }
        >
          <p>{t(`close.detail-${mode}`)}</p>
        </Dialog>
      )}
    </div>
  );
}
