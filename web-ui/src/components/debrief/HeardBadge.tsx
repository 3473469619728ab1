import { useId, useState } from "react";
import { badgeText, isMeasured, isShaky, trustIn } from "../../logic/hearing";
import { paths } from "../../store/router";
import { t } from "../../text";
import type { MarkHearing } from "../../wire/types";
import { Icon, type IconName } from "../Icon";
import { Link } from "../Link";
import { classes } from "../ui";
import styles from "./HeardBadge.module.css";

function iconOf({ kind, grade }: MarkHearing): IconName {
  return kind === "counted" ? "list" : `heard-${grade}`;
}

/** How far the hearing behind a mark can be trusted: a word beside the mark, and the figure for whoever asks. */
export function HeardBadge({ hearing }: { hearing: MarkHearing }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { kind, moves } = hearing;
  return (
    <div className={styles.badge}>
      <button
        type="button"
        className={classes(styles.button, isShaky(hearing) && styles.shaky)}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === "Escape") setOpen(false);
        }}
      >
        <Icon name={iconOf(hearing)} size={14} />
        {badgeText(hearing)}
      </button>
      <div id={id} className={styles.more} hidden={!open}>
        <p>{t(`heard-badge.rests-${kind}`)}</p>
        {moves.length > 0 && (
          <ul data-list>
            {moves.map((move) => (
              <li key={move.move}>{trustIn(kind, move)}</li>
            ))}
          </ul>
        )}
        {isMeasured(hearing) && <p>{t("heard-badge.tests")}</p>}
        <p>
          <Link to={paths.hearing(moves.length === 1 ? moves[0]?.move : undefined)}>
            {t("heard-badge.card")}
          </Link>
        </p>
      </div>
    </div>
  );
}
