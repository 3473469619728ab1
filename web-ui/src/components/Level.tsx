import { t } from "../text";
import styles from "./Level.module.css";

/** How hard a scenario is, as ticks and in words. */
export function Level({ level }: { level: number }) {
  return (
    <span className={styles.level}>
      <span aria-hidden="true" className={styles.ticks} data-fill>
        {[1, 2, 3, 4, 5].map((at) => (
          <span key={at} className={at <= level ? styles.on : styles.off} />
        ))}
      </span>
      <span className="visually-hidden">{t("level.of", { level })}</span>
      <span aria-hidden="true">{t("level.label", { level })}</span>
    </span>
  );
}
