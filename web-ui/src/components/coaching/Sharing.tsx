import { coaching } from "../../store/coaching";
import { t } from "../../text";
import { useDeed } from "../people/useDeed";
import { Button, Notice, ui } from "../ui";
import { useAbout } from "./Coached";
import styles from "./coaching.module.css";
import { Margin } from "./Margin";
import { SHARING } from "./ShareFirst";

/** Who sees a debrief of one's own, the way to share it, and what is said about it as a whole. */
export function Sharing() {
  const about = useAbout();
  const { working, problem, run } = useDeed();
  if (!about) return null;
  const { seenBy, team, coaches } = about.page;
  const shared = seenBy === "shared";
  const who = { team, count: coaches.length, names: coaches.join(", ") };
  return (
    <section className={ui.sheet} aria-labelledby={SHARING}>
      <h2 id={SHARING} tabIndex={-1}>
        {t("coaching.title")}
      </h2>
      <p className={ui.hint} role="status">
        {seenBy === "private"
          ? t(team === "" ? "coaching.no-team" : "coaching.private", who)
          : t(`coaching.${seenBy}`, who)}
      </p>
      {(shared || seenBy === "private") && team !== "" && (
        <>
          {!shared && <p className={ui.hint}>{t("coaching.would", who)}</p>}
          <div className={styles.share}>
            <Button
              small
              unavailable={working}
              onClick={() => run(async () => about.onPage(await coaching.share(about.pursuit, !shared)))}
            >
              {t(shared ? "coaching.unshare" : "coaching.share")}
            </Button>
          </div>
        </>
      )}
      <div role="alert">{problem && <Notice title={problem} />}</div>
      <Margin place="whole" what={t("comments.whole")} />
    </section>
  );
}
