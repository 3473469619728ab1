import { paths } from "../store/router";
import { t, tOr } from "../text";
import { Link } from "./Link";
import { Button, Notice, ui } from "./ui";

/** What happened, what is safe, and what to do. */
export function Failed({ code, onRetry }: { code: string; onRetry: () => void }) {
  return (
    <div className={ui.state}>
      <Notice
        role="alert"
        icon={code === "unreachable" ? "offline" : "alert"}
        title={tOr(`failed.${code}.title`, t("failed.title"))}
        actions={
          code === "no-session" || code === "signed-out" ? (
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
