import { t } from "../../text";
import { arriveAt } from "../debrief/goTo";
import { classes, ui } from "../ui";
import { type About, useAbout } from "./Coached";
import styles from "./coaching.module.css";

/** Where sharing is done. */
export const SHARING = "coaching";

/** Whether a mark could be disputed, were the debrief shared: it is one's own, nobody else sees it yet, and a coach could. */
function couldShare({ own, page }: About) {
  return own && page.seenBy === "private" && page.team !== "" && page.coaches.length > 0;
}

/** How to object to a mark where no coach sees it yet; `plain`: where nothing can lead away. */
export function ShareFirst({ plain = false }: { plain?: boolean }) {
  const about = useAbout();
  if (!about || !couldShare(about)) return null;
  const text = t("contest.share-first");
  if (plain) return <p className={ui.hint}>{text}</p>;
  return (
    <p className={classes(ui.hint, styles.way)}>
      <a
        href={`#${SHARING}`}
        onClick={(event) => {
          if (arriveAt(SHARING)) event.preventDefault();
        }}
      >
        {text}
      </a>
    </p>
  );
}
