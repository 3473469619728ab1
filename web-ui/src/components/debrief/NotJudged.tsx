import { paths } from "../../store/router";
import { t } from "../../text";
import { Failed, NotFound } from "../Failed";
import { Link } from "../Link";
import { Screen } from "../Screen";
import { classes, Notice, ui } from "../ui";

interface NotJudgedProps {
  /** Of the screen that can't be shown. */
  title: string;
  /** Why, as the server says. */
  code: string;
  /** What is missing where nothing was found. */
  missing: string;
  /** Said where the pursuit has to be over first. */
  first: { title: string; detail: string };
  pursuit: string;
  onRetry: () => void;
}

/** In place of something judged that there isn't: none of that name, not over yet, or out of reach. */
export function NotJudged({ title, code, missing, first, pursuit, onRetry }: NotJudgedProps) {
  return (
    <Screen title={title}>
      {code === "not-found" ? (
        <NotFound what={missing} />
      ) : code === "still-open" ? (
        <div className={ui.state}>
          <Notice title={first.title}>{first.detail}</Notice>
          <Link to={paths.pursuit(pursuit)} className={classes(ui.button, ui.primary)}>
            {t("debrief.back-to-pursuit")}
          </Link>
        </div>
      ) : (
        <Failed code={code} onRetry={onRetry} />
      )}
    </Screen>
  );
}
