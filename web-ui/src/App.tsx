import { Component, lazy, type ReactNode, Suspense, useEffect } from "react";
import { NotFound } from "./components/Failed";
import { Screen } from "./components/Screen";
import { Shell } from "./components/Shell";
import { Button, Loading, Notice, Skeleton, ui } from "./components/ui";
import { Shelf } from "./routes/Shelf";
import { useStore } from "./store/react";
import { parseRoute, path, type Route } from "./store/router";
import { t } from "./text";

const loadBriefing = () => import("./routes/Briefing");
const loadPursuit = () => import("./routes/Pursuit");
const Briefing = lazy(loadBriefing);
const Pursuit = lazy(loadPursuit);
const Debrief = lazy(() => import("./routes/Debrief"));
const Beside = lazy(() => import("./routes/Beside"));
const Example = lazy(() => import("./routes/Example"));
const Progress = lazy(() => import("./routes/Progress"));
const SignIn = lazy(() => import("./routes/SignIn"));
const OpenId = lazy(() => import("./routes/OpenId"));
const Welcome = lazy(() => import("./routes/Welcome"));
const Profile = lazy(() => import("./routes/Profile"));
const Administration = lazy(() => import("./routes/Administration"));
const Boards = lazy(() => import("./routes/Boards"));
const Team = lazy(() => import("./routes/Team"));
const Overview = lazy(() => import("./routes/Overview"));
const Attempt = lazy(() => import("./routes/Attempt"));
const Assigned = lazy(() => import("./routes/Assigned"));
const Certificate = lazy(() => import("./routes/Certificate"));
const Comments = lazy(() => import("./routes/Comments"));
const Hearing = lazy(() => import("./routes/Hearing"));

function Current({ route }: { route: Route }) {
  switch (route.name) {
    case "shelf":
      return <Shelf />;
    case "briefing":
      return <Briefing key={route.scenario} scenario={route.scenario} />;
    case "pursuit":
      return <Pursuit key={route.pursuit} pursuit={route.pursuit} />;
    case "debrief":
      return <Debrief key={route.pursuit} pursuit={route.pursuit} />;
    case "beside":
      return <Beside key={route.pursuit} pursuit={route.pursuit} other={route.other} />;
    case "example":
      return (
        <Example
          key={`${route.pursuit}/${route.example}`}
          pursuit={route.pursuit}
          example={route.example}
          watch={route.watch}
        />
      );
    case "progress":
      return <Progress />;
    case "boards":
      return <Boards />;
    case "team":
      return <Team />;
    case "overview":
      return <Overview />;
    case "attempt":
      return <Attempt key={route.pursuit} pursuit={route.pursuit} />;
    case "assignment":
      return <Assigned key={route.assignment} assignment={route.assignment} />;
    case "certificate":
      return <Certificate key={route.token} token={route.token} />;
    case "comments":
      return <Comments />;
    case "hearing":
      return <Hearing />;
    case "sign-in":
      return <SignIn />;
    case "openid":
      return <OpenId />;
    case "welcome":
      return <Welcome />;
    case "profile":
      return <Profile />;
    case "administration":
      return <Administration />;
    case "missing":
      return (
        <Screen title={t("missing.title")}>
          <NotFound what={t("missing.page")} />
        </Screen>
      );
  }
}

/** A part of the page that could not be fetched (the server was updated, say), or a mistake of ours. */
class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div className={ui.state}>
        <h1>{t("broken.title")}</h1>
        <Notice
          role="alert"
          title={t("broken.safe")}
          actions={
            <Button icon="again" onClick={() => location.reload()}>
              {t("action.reload")}
            </Button>
          }
        >
          {t("broken.detail")}
        </Notice>
      </div>
    );
  }
}

export function App() {
  const at = useStore(path);
  const route = parseRoute(at);
  useEffect(() => {
    // The rest of the play path comes while the trainee reads the shelf.
    const wait = setTimeout(() => {
      loadBriefing().catch(() => undefined);
      loadPursuit().catch(() => undefined);
    }, 800);
    return () => clearTimeout(wait);
  }, []);
  return (
    <Shell route={route}>
      <Boundary key={at}>
        <Suspense
          fallback={
            <Loading what={t("loading.screen")}>
              <Skeleton height="2.5rem" width="60%" />
            </Loading>
          }
        >
          <Current route={route} />
        </Suspense>
      </Boundary>
    </Shell>
  );
}
