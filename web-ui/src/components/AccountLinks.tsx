import { useEffect } from "react";
import { learnWhoIAm, me } from "../store/me";
import { useStore } from "../store/react";
import { paths, type Route } from "../store/router";
import { t } from "../text";
import { Link } from "./Link";

/** The ways to one's account, where there are accounts: a trainer's own laptop shows none. */
export function AccountLinks({ route }: { route: Route }) {
  const now = useStore(me);
  useEffect(learnWhoIAm, []);
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
      {(now.account.role === "coach" || now.account.role === "administrator") && (
        <Link to={paths.team()} current={["team", "attempt", "assigned"].includes(route.name)}>
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
