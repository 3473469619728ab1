import type { Changed } from "../../logic/beside";
import { pointsText } from "../../logic/marks";
import { t } from "../../text";
import type { Mark } from "../../wire/types";
import { Icon } from "../Icon";
import { SkillTag, ui } from "../ui";
import styles from "./ChangedMarks.module.css";

function Result({ mark, name }: { mark: Mark; name: string }) {
  return (
    <span className={styles.result}>
      <span>{name}</span>
      <b>
        <Icon name={mark.result} size={14} /> {t(`result.${mark.result}`)}
      </b>
      <span>{pointsText(mark)}</span>
    </span>
  );
}

/** The criteria that came out otherwise, with how they did in each. */
export function ChangedMarks({ changed, all }: { changed: readonly Changed[]; all: number }) {
  return (
    <section className={ui.sheet} aria-labelledby="changed">
      <h2 id="changed">{t("beside.changed")}</h2>
      <ul className={styles.list}>
        {changed.map(({ left, right }) => (
          <li key={left.criterion}>
            <p>
              <SkillTag skill={left.skill} /> {left.statement}
            </p>
            <p className={styles.results}>
              <Result mark={left} name={t("beside.this")} />
              <Result mark={right} name={t("beside.other")} />
            </p>
          </li>
        ))}
      </ul>
      <p className={ui.hint}>{t("beside.unchanged", { count: all - changed.length })}</p>
    </section>
  );
}
