import { useEffect, useState } from "react";
import { Link } from "../components/Link";
import { said } from "../components/people/useDeed";
import { Screen } from "../components/Screen";
import { Loading, Notice, Skeleton, ui } from "../components/ui";
import { answerIn } from "../logic/openid";
import { beginAnew, people } from "../store/me";
import { cameFrom } from "../store/openid";
import { paths } from "../store/router";
import { t } from "../text";
import { WireError } from "../wire/http";

let finished: Promise<unknown> | undefined;
const from = cameFrom();
const ways = {
  "sign-in": { done: paths.shelf(), failed: "openid.failed", back: paths.signIn(), label: "openid.again" },
  profile: {
    done: paths.profile(),
    failed: "openid.unlinked",
    back: paths.profile(),
    label: "openid.profile",
  },
} as const;

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
  const way = ways[from];
  useEffect(() => {
    finishOnce().then(
      () => beginAnew(way.done),
      (cause) => setProblem(said(cause)),
    );
  }, [way]);
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
            title={t(way.failed)}
            actions={
              <Link to={way.back} className={ui.button}>
                {t(way.label)}
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
