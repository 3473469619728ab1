import { useState } from "react";
import { latest } from "../../logic/describe";
import { hintAtDesk } from "../../logic/hints";
import { factsBySource } from "../../logic/sources";
import * as time from "../../logic/time";
import type { Pursuit, Ready } from "../../store/pursuit";
import { paths } from "../../store/router";
import { t } from "../../text";
import { Coach } from "../Coach";
import { Link } from "../Link";
import { Screen } from "../Screen";
import { Notice, Tag } from "../ui";
import { Aims } from "./Aims";
import { Closed } from "./Closed";
import styles from "./Desk.module.css";
import { FactBoard } from "./FactBoard";
import { Letters, type Wanted } from "./Letters";
import { NextAction } from "./NextAction";
import { OwnNotes } from "./OwnNotes";
import { People } from "./People";
import { Research } from "./Research";
import { Timeline } from "./Timeline";

/** The main screen of a pursuit: the days as a line, what can be found out, who is there, and what to do next. */
export function Desk({ pursuit, state }: { pursuit: Pursuit; state: Ready }) {
  const { desk, now, view } = state;
  const [reading, setReading] = useState<string>();
  const [wanted, setWanted] = useState<Wanted>();
  const want = (key: string, write: boolean) =>
    setWanted((before) => ({ key, write, asked: (before?.asked ?? 0) + 1 }));
  const total = desk.horizon.days.filter((day) => day.businessDay !== null).length;
  const open = now.closed === undefined;
  const [wasOpen] = useState(open);
  return (
    <Screen title={view.scenario.title}>
      <div className={styles.where}>
        <p>
          <b>{t("desk.day", { day: now.day, total })}</b>
          <span>{time.day(now.clock)}</span>
          <span className={styles.clock}>{time.clock(now.clock)}</span>
        </p>
        <p className={styles.tags}>
          <Tag>{t(`difficulty.${view.difficulty}`)}</Tag>
          {view.mode !== "practice" && (
            <Tag icon="flag">{t(view.mode === "ranked" ? "ranked.tag" : "assigned.tag")}</Tag>
          )}
          {view.branchOf && (
            <Link to={paths.debrief(view.branchOf.pursuit)} className={styles.branch}>
              {t("desk.branch")}
            </Link>
          )}
          {view.timers && <Tag icon="wait">{t("desk.timers")}</Tag>}
        </p>
      </div>
      <p className={styles.latest} role="status">
        {latest(state.entries, now.people).map((one) => (
          <span key={one.sequence}>{one.text}</span>
        ))}
      </p>
      {now.doNotContact && (
        <div className={styles.alone}>
          <Notice title={t("dnc.title")}>{t(`dnc.${now.doNotContact}`)}</Notice>
        </div>
      )}
      {now.closed && <Closed pursuit={view.id} ending={now.closed.ending} before={wasOpen} />}
      <div className={styles.coach}>
        <Coach pursuit={pursuit} state={state} hint={hintAtDesk(state.entries)} />
      </div>
      <Timeline state={state} onThread={(key) => want(key, false)} />
      <div className={styles.columns}>
        {open && (
          <div className={styles.next}>
            <NextAction pursuit={pursuit} state={state} onWrite={(key) => want(key, true)} />
          </div>
        )}
        <div className={styles.work}>
          <Letters
            pursuit={pursuit}
            state={state}
            wanted={wanted}
            onWant={(key) => (key === undefined ? setWanted(undefined) : want(key, false))}
          />
          <Research
            sources={desk.sources.filter((source) => source.kind !== "notes")}
            title={t("research.title")}
            hint={t("research.hint")}
            state={state}
            reading={reading}
            onRead={setReading}
            onOpen={(source) => pursuit.act({ type: "research", source })}
          />
          <Research
            sources={desk.sources.filter((source) => source.kind === "notes")}
            title={t("notes.title")}
            hint={t("notes.hint")}
            state={state}
            reading={reading}
            onRead={setReading}
            onOpen={(source) => pursuit.act({ type: "research", source })}
          >
            <OwnNotes entries={state.entries} />
          </Research>
          <FactBoard facts={now.facts} sources={factsBySource(state.entries)} />
        </div>
        <div className={styles.side}>
          <People state={state} />
          <Aims desk={desk} />
        </div>
      </div>
    </Screen>
  );
}
