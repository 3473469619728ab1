import { t } from "../../text";
import type { Fact } from "../../wire/types";
import { ui } from "../ui";
import styles from "./FactBoard.module.css";

interface FactBoardProps {
  facts: readonly Fact[];
  sources: ReadonlyMap<string, { source?: string; person?: string }>;
}

/** Everything found out so far. */
export function FactBoard({ facts, sources }: FactBoardProps) {
  return (
    <section className={ui.sheet} aria-labelledby="facts">
      <div className={ui.sheetHead}>
        <h2 id="facts">{t("facts.title")}</h2>
        <p className={ui.hint}>{t("facts.count", { count: facts.length })}</p>
      </div>
      {facts.length === 0 ? (
        <p className={ui.hint}>{t("facts.empty")}</p>
      ) : (
        <ul className={styles.board}>
          {facts.map((fact) => {
            const from = sources.get(fact.id);
            return (
              <li key={fact.id} className={styles.fact}>
                <b>{fact.label}</b>
                <span>{fact.statement}</span>
                {from?.source && <small>{from.source}</small>}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
