import { useEffect, useMemo, useRef, useState } from "react";
import { nameOf, portraitOf } from "../../logic/people";
import * as time from "../../logic/time";
import { type Scene, scenesOf } from "../../logic/watch";
import type { Judged } from "../../routes/judged";
import { t } from "../../text";
import { calm } from "../debrief/goTo";
import { Portrait } from "../Portrait";
import { Button, classes, ui } from "../ui";
import styles from "./Watch.module.css";

/** A pursuit that plays by itself at a human pace. It can be paused, and gone through step by step. */
export function Watch({ judged, onRead }: { judged: Judged; onRead: () => void }) {
  const { people } = judged.view.now;
  const scenes = useMemo(() => scenesOf(judged.debrief.entries, people), [judged, people]);
  const [shown, setShown] = useState(1);
  // Whoever asked for less motion starts it themselves.
  const [playing, setPlaying] = useState(() => !calm());
  const last = scenes[shown - 1];
  const over = shown >= scenes.length;

  useEffect(() => {
    if (!playing || over || last === undefined) return undefined;
    const wait = setTimeout(() => setShown(shown + 1), last.millis);
    return () => clearTimeout(wait);
  }, [playing, over, last, shown]);

  return (
    <div className={styles.watch}>
      <div className={styles.controls}>
        {over ? (
          <Button icon="again" kind="primary" onClick={() => setShown(1)}>
            {t("watch.again")}
          </Button>
        ) : (
          <Button kind="primary" onClick={() => setPlaying(!playing)}>
            {t(playing ? "watch.pause" : "watch.play")}
          </Button>
        )}
        <Button
          icon="back"
          unavailable={shown <= 1}
          onClick={() => {
            setPlaying(false);
            setShown(Math.max(1, shown - 1));
          }}
        >
          {t("watch.back")}
        </Button>
        <Button
          icon="next"
          unavailable={over}
          onClick={() => {
            setPlaying(false);
            setShown(Math.min(scenes.length, shown + 1));
          }}
        >
          {t("watch.next")}
        </Button>
        <span className={styles.progress}>{t("watch.progress", { shown, of: scenes.length })}</span>
      </div>
      {last && <Stage scene={last} judged={judged} />}
      {over && (
        <div className={ui.state}>
          <p>{t("watch.over", { overall: judged.debrief.scorecard.overall })}</p>
          <Button kind="primary" onClick={onRead}>
            {t("watch.to-scorecard")}
          </Button>
        </div>
      )}
      <Log scenes={scenes.slice(0, shown)} judged={judged} />
    </div>
  );
}

function Stage({ scene, judged }: { scene: Scene; judged: Judged }) {
  const { view } = judged;
  const mine = scene.by === "trainee";
  const speaker = scene.by !== undefined && !mine ? scene.by : undefined;
  const face = speaker ?? scene.person;
  return (
    // The log beneath says the same to screen readers, so that it is not heard twice.
    <div className={classes(styles.stage, mine && styles.mine)} aria-hidden="true">
      <div className={styles.who}>
        {face !== undefined && <Portrait key={face} id={portraitOf(view.scenario.id, face)} size={72} />}
        <p>
          <b>{mine ? t("watch.caller") : speaker === undefined ? "" : nameOf(view.now.people, speaker)}</b>
          <span>{time.moment(scene.at)}</span>
        </p>
      </div>
      <p key={scene.sequence} className={scene.by === undefined ? styles.happens : styles.line}>
        {scene.text}
      </p>
    </div>
  );
}

function Log({ scenes, judged }: { scenes: readonly Scene[]; judged: Judged }) {
  const { people } = judged.view.now;
  const box = useRef<HTMLDivElement>(null);
  const count = scenes.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line brings the end into view
  useEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [count]);
  return (
    <section aria-label={t("watch.so-far")}>
      <h2 className={ui.label}>{t("watch.so-far")}</h2>
      <div
        ref={box}
        role="log"
        aria-label={t("watch.so-far")}
        className={styles.log}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
        tabIndex={0}
      >
        {scenes.map((scene) => (
          <p key={scene.sequence} className={scene.by === undefined ? styles.past : styles.said}>
            {scene.by !== undefined && (
              <b>{scene.by === "trainee" ? t("watch.caller") : nameOf(people, scene.by)}</b>
            )}{" "}
            {scene.text}
          </p>
        ))}
      </div>
    </section>
  );
}
