import { useEffect, useState } from "react";
import { Link } from "../components/Link";
import { Screen } from "../components/Screen";
import { Loading, Notice, Skeleton, ui } from "../components/ui";
import { answerIn } from "../logic/openid";
import { beginAnew, people } from "../store/me";
import { paths } from "../store/router";
import { t, tOr } from "../text";
import { WireError } from "../wire/http";

let finished: Promise<unknown> | undefined;

/** Once a page: what stands in the address serves once, and is nobody's to come back to. */
function finishOnce(): Promise<unknown> {
  if (finished) return finished;
  const answer = answerIn(location.search);
  history.replaceState(null, "", location.pathname);
  finished = answer
    ? people.finishOpenId(answer)
    : Promise.reject(new WireError({ code: "not-begun-here", status: 422, detail: t("openid.nothing") }));
  return finished;
}

/** Where an OpenID provider sends the browser back to. */
export default function OpenId() {
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    finishOnce().then(
      () => beginAnew(paths.shelf()),
      (cause) => setProblem(said(cause)),
    );
  }, []);
  return (
    <Screen title={t("people.sign-in")}>
      {problem === undefined ? (
        <Loading what={t("openid.finishing")}>
          <Skeleton height="12rem" width="30rem" />
        </Loading>
      ) : (
        <div className={ui.state}>
          <Notice
            role="alert"
            title={t("openid.failed")}
            actions={
              <Link to={paths.signIn()} className={ui.button}>
                {t("openid.again")}
              </Link>
            }
          >
            {problem}
          </Notice>
        </div>
      )}
    </Screen>
  );
}

function said(cause: unknown): string {
  if (!(cause instanceof WireError)) return t("failed.detail", { code: "failed" });
  if (cause.status === 422 || cause.status === 429) return cause.message;
  return tOr(`failed.${cause.code}`, t("failed.detail", { code: cause.code }));
}
