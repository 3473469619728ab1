import { evidenceSentence, type Places, placeOf } from "../../logic/evidence";
import { t } from "../../text";
import type { Evidence, Mark } from "../../wire/types";
import styles from "./CriteriaList.module.css";
import { goTo } from "./goTo";

interface EvidenceListProps {
  mark: Mark;
  places: Places;
  /** To be read alone: nothing in it leads to its place. */
  plain?: boolean;
}

/** What a mark rests on. */
export function EvidenceList({ mark, places, plain = false }: EvidenceListProps) {
  if (mark.evidence.length === 0) return null;
  // Words speak for themselves; whole turns and moments are many, and wait until they are asked for.
  const words = mark.evidence.filter((evidence) => evidence.kind === "words");
  const others = mark.evidence.filter((evidence) => evidence.kind !== "words");
  const folded = others.length > 1;
  return (
    <>
      <Sentences evidence={folded ? words : mark.evidence} places={places} plain={plain} />
      {folded && (
        <details className={styles.why}>
          <summary>{t("debrief.rests-on", { count: others.length })}</summary>
          <Sentences evidence={others} places={places} plain={plain} />
        </details>
      )}
    </>
  );
}

interface SentencesProps {
  evidence: readonly Evidence[];
  places: Places;
  plain: boolean;
}

function Sentences({ evidence, places, plain }: SentencesProps) {
  if (evidence.length === 0) return null;
  return (
    <ul className={styles.evidence} aria-label={t("debrief.evidence")}>
      {evidence.map((one, at) => {
        const { before, strong, after } = evidenceSentence(one, places);
        const sentence = (
          <>
            {before}
            {strong !== "" && <em>{strong}</em>}
            {after}
          </>
        );
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: evidence never changes
          <li key={at}>
            {plain ? (
              sentence
            ) : (
              <a href={`#event-${placeOf(one, places)}`} onClick={goTo}>
                {sentence}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
