import { useState } from "react";
import type { Judged } from "../../routes/judged";
import { createSpotlight } from "../../store/spotlight";
import { CriteriaList } from "./CriteriaList";
import styles from "./Evidence.module.css";
import { Story } from "./Story";

interface EvidenceProps {
  judged: Judged;
  readOnly?: boolean;
}

/** The pursuit as it happened, and beside it the marks it earned; pointing at either lights the other. */
export function Evidence({ judged, readOnly = false }: EvidenceProps) {
  const [spotlight] = useState(createSpotlight);
  return (
    <div className={styles.columns}>
      <Story judged={judged} spotlight={spotlight} readOnly={readOnly} />
      <CriteriaList judged={judged} spotlight={spotlight} />
    </div>
  );
}
