import { useEffect } from "react";
import { learnNews, news } from "../store/coaching";
import { learnWhoIAm, me } from "../store/me";
import { useStore } from "../store/react";
import { paths, type Route } from "../store/router";
import { t } from "../text";
import { Link } from "./Link";
import styles from "./Shell.module.css";

/** How many debriefs hold something new. */
export function NewsCount() {
  const fresh = useStore(news);
  if (!useStore(me)?.account || fresh === 0) return null;
  return (
    <span className={styles.badge}>
      {fresh}
      <span className="visually-hidden"> {t("comments.unread-badge")}</span>
    </span>
  );
}

/** The ways to one's account, where there are accounts: a trainer's own laptop shows none. */
export function AccountLinks({ route }: { route: Route }) {
  const now = useStore(me);
  const account = now?.account?.id;
  useEffect(learnWhoIAm, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen is the time to look again
  useEffect(() => {
    if (account !== undefined) learnNews();
  }, [account, route.name]);
  if (!now) return null;
  if (!now.account) {
    return now.accounts || now.openId !== undefined ? (
      <Link to={paths.signIn()} current={route.name === "sign-in"}>
        {t("people.sign-in")}
      </Link>
    ) : null;
  }
  return (
    <>
      <Link to={paths.boards()} current={route.name === "boards"}>
        {t("nav.boards")}
      </Link>
      <Link to={paths.comments()} current={route.name === "comments"}>
        {t("nav.comments")}
        <NewsCount />
      </Link>
      {(now.account.role === "coach" || now.account.role === "administrator") && (
        <Link to={paths.team()} current={["team", "attempt"].includes(route.name)}>
          {t("nav.team")}
        </Link>
      )}
      {(now.account.role === "manager" || now.account.role === "administrator") && (
        <Link to={paths.overview()} current={route.name === "overview"}>
          {t("nav.overview")}
        </Link>
      )}
      {now.account.role === "administrator" && (
        <Link to={paths.administration()} current={route.name === "administration"}>
          {t("nav.administration")}
        </Link>
      )}
      <Link to={paths.profile()} current={route.name === "profile"}>
        {t("nav.profile", { name: now.account.name })}
      </Link>
    </>
  );
}
