import { paths } from "../../store/router";
import { t } from "../../text";
import type { Debrief } from "../../wire/types";
import { Link } from "../Link";
import { ui } from "../ui";
import styles from "./Examples.module.css";

/** Others' ways through the same scenario: one to learn from, two to laugh at. */
export function Examples({ debrief }: { debrief: Debrief }) {
  if (debrief.examples.length === 0) return null;
  return (
    <section className={ui.sheet} aria-labelledby="examples">
      <div className={ui.sheetHead}>
        <h2 id="examples">{t("examples.title")}</h2>
        <p className={ui.hint}>{t("examples.hint")}</p>
      </div>
      <ul className={styles.list}>
        {debrief.examples.map((example) => (
          <li key={example.id}>
            <p className={ui.label}>{t(`examples.${example.kind}`)}</p>
            <p className={styles.name}>{example.name}</p>
            <p className={styles.links}>
              <Link
                to={paths.example(debrief.pursuit, example.id)}
                className={ui.button}
                label={t("examples.read-one", { name: example.name })}
              >
                {t("examples.read")}
              </Link>
              <Link
                to={paths.example(debrief.pursuit, example.id, true)}
                className={ui.button}
                label={t("examples.watch-one", { name: example.name })}
              >
                {t("examples.watch")}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
