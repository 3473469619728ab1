import { Failed } from "../components/Failed";
import { Link } from "../components/Link";
import styles from "../components/people/people.module.css";
import { Screen } from "../components/Screen";
import { classes, Loading, Skeleton, Tag, ui } from "../components/ui";
import { useFetched } from "../components/useFetched";
import * as time from "../logic/time";
import { coaching } from "../store/coaching";
import { paths } from "../store/router";
import { t } from "../text";
import type { Thread } from "../wire/types";

/** Debriefs about which coach and trainee talk, one's own and those of one's team, latest first. */
export default function Comments() {
  const { resource, reload } = useFetched("comments", (signal) => coaching.threads(signal));
  return (
    <Screen title={t("comments.title")}>
      {resource.phase === "loading" && (
        <Loading what={t("comments.loading")}>
          <Skeleton height="14rem" />
        </Loading>
      )}
      {resource.phase === "failed" && <Failed code={resource.error.code} onRetry={reload} />}
      {resource.phase === "ready" && (
        <div className={styles.page}>
          <section className={ui.sheet} aria-label={t("comments.title")}>
            <p className={ui.hint}>{t("comments.hint")}</p>
            {resource.value.threads.length === 0 && <p className={styles.below}>{t("comments.none")}</p>}
            <ul className={styles.list}>
              {resource.value.threads.map((thread) => (
                <One key={thread.pursuit} thread={thread} />
              ))}
            </ul>
          </section>
        </div>
      )}
    </Screen>
  );
}

function One({ thread }: { thread: Thread }) {
  const { own, name, title, unread, openDisputes } = thread;
  const who = own ? t("comments.own", { title }) : t("attempt.of", { name, title });
  return (
    <li>
      <p className={styles.who}>
        <strong>{who}</strong>
        {unread > 0 && <Tag icon="news">{t("comments.unread", { count: unread })}</Tag>}
        {openDisputes > 0 && <Tag icon="flag">{t("debriefs.disputes", { count: openDisputes })}</Tag>}
      </p>
      <p className={styles.meta}>{time.wallMoment(thread.at)}</p>
      <div className={styles.actions}>
        <Link
          to={
            own
              ? paths.debrief(thread.pursuit, unread > 0)
              : paths.attempt(thread.pursuit, unread > 0 || openDisputes > 0)
          }
          className={classes(ui.button, ui.small)}
          label={t("admin.of", { action: t("comments.open"), name: who })}
        >
          {t("comments.open")}
        </Link>
      </div>
    </li>
  );
}
