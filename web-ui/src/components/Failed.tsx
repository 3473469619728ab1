import { me } from "../store/me";
import { useStore } from "../store/react";
import { paths } from "../store/router";
import { t, tOr } from "../text";
import { Link } from "./Link";
import { Button, Notice, ui } from "./ui";

/** What happened, what is safe, and what to do. */
export function Failed({ code: answered, onRetry }: { code: string; onRetry: () => void }) {
  const account = useStore(me)?.account;
  // A guest has no role that could be another.
  const code = answered === "not-permitted" && !account ? "not-signed-in" : answered;
  return (
    <div className={ui.state}>
      <Notice
        role="alert"
        icon={code === "unreachable" ? "offline" : "alert"}
        title={tOr(`failed.${code}.title`, t("failed.title"))}
        actions={
          ["no-session", "signed-out", "not-signed-in"].includes(code) ? (
            <Link to={paths.signIn()} className={ui.button}>
              {t("people.sign-in")}
            </Link>
          ) : (
            <Button icon="again" onClick={onRetry}>
              {t("action.try-again")}
            </Button>
          )
        }
      >
        {tOr(`failed.${code}`, t("failed.detail", { code }))}
      </Notice>
    </div>
  );
}

export function NotFound({ what }: { what: string }) {
  return (
    <div className={ui.state}>
      <p>{what}</p>
      <Link to={paths.shelf()} className={ui.button}>
        {t("action.to-shelf")}
      </Link>
    </div>
  );
}
