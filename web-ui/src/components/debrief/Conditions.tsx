import { hintsAsked } from "../../logic/hints";
import * as time from "../../logic/time";
import { paths } from "../../store/router";
import { t } from "../../text";
import type { View } from "../../wire/types";
import { Link } from "../Link";
import { Tag } from "../ui";
import styles from "./Conditions.module.css";

/** Under which conditions a score came about: it is worth little without them. */
export function Conditions({ view }: { view: View }) {
  const asked = hintsAsked(view.entries);
  // Absent while an attempt that counts is under way.
  const seed = view.seed === undefined ? undefined : String(view.seed);
  return (
    <ul className={styles.conditions} aria-label={t("debrief.conditions")}>
      <li>
        <Tag>{t(`difficulty.${view.difficulty}`)}</Tag>
      </li>
      {view.mode !== "practice" && (
        <li>
          <Tag icon="flag">{t(view.mode === "ranked" ? "ranked.tag" : "assigned.tag")}</Tag>
        </li>
      )}
      {view.timers && (
        <li>
          <Tag icon="wait">{t("desk.timers")}</Tag>
        </li>
      )}
      {(view.hints || asked > 0) && (
        <li>
          <Tag icon="coach">{t("debrief.hints", { count: asked })}</Tag>
        </li>
      )}
      {seed !== undefined && (
        <>
          <li>
            <Tag>
              {view.daily
                ? t("debrief.seed-daily", { seed, day: time.day(`${view.daily}T00:00:00`) })
                : t("debrief.seed", { seed })}
            </Tag>
          </li>
          <li>
            <Link
              to={paths.briefing(view.scenario.id, { difficulty: view.difficulty, seed })}
              className={styles.again}
            >
              {t("debrief.same-seed")}
            </Link>
          </li>
        </>
      )}
    </ul>
  );
}
