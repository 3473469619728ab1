import { useEffect, useMemo, useRef } from "react";
import { Call } from "../components/call/Call";
import { Desk } from "../components/desk/Desk";
import { Failed, NotFound } from "../components/Failed";
import { LinkBanner } from "../components/LinkBanner";
import { isWriting, Screen } from "../components/Screen";
import { Loading, Skeleton } from "../components/ui";
import { openContact } from "../logic/contacts";
import { deps } from "../store/app";
import { createPursuit, type Pursuit as PursuitOf, type Ready } from "../store/pursuit";
import { useStore } from "../store/react";
import { t } from "../text";

export default function Pursuit({ pursuit: id }: { pursuit: string }) {
  const pursuit = useMemo(() => createPursuit(id, deps), [id]);
  useEffect(() => {
    const nudge = () => pursuit.nudge();
    const woke = () => {
      if (document.visibilityState === "visible") pursuit.nudge();
    };
    pursuit.start();
    addEventListener("online", nudge);
    addEventListener("offline", nudge);
    document.addEventListener("visibilitychange", woke);
    return () => {
      removeEventListener("online", nudge);
      removeEventListener("offline", nudge);
      document.removeEventListener("visibilitychange", woke);
      pursuit.stop();
    };
  }, [pursuit]);
  const state = useStore(pursuit.store);
  switch (state.phase) {
    case "loading":
      return <Waiting />;
    case "missing":
      return (
        <Screen title={t("missing.title")}>
          <NotFound what={t("missing.pursuit")} />
        </Screen>
      );
    case "failed":
      return (
        <Screen title={t("failed.title")}>
          <Failed code={state.code} onRetry={pursuit.reload} />
        </Screen>
      );
    case "ready":
      return <Playing pursuit={pursuit} state={state} />;
  }
}

function Waiting() {
  return (
    <Loading what={t("desk.loading")}>
      <Skeleton height="2.5rem" width="50%" />
      <br />
      <Skeleton height="11rem" />
      <br />
      <Skeleton height="20rem" />
    </Loading>
  );
}

/** The contact on screen: the one under way, one being dialled, or one that has just ended. */
function Playing({ pursuit, state }: { pursuit: PursuitOf; state: Ready }) {
  const dialling = state.pending?.command.type === "call" ? state.pending.command.person : undefined;
  const contact = openContact(state.entries);
  const onCall = dialling !== undefined || contact !== undefined || state.ended !== undefined;
  useFocusOnChange(onCall ? "call" : "desk");
  return (
    <>
      <LinkBanner state={state} onDismiss={pursuit.dismissRefusal} />
      {onCall ? (
        <Call pursuit={pursuit} state={state} dialling={dialling} />
      ) : (
        <Desk pursuit={pursuit} state={state} />
      )}
    </>
  );
}

/** Desk and call share an address; coming from one to the other moves the focus as a new screen would. */
function useFocusOnChange(screen: string) {
  const before = useRef(screen);
  useEffect(() => {
    if (before.current === screen) return;
    before.current = screen;
    window.scrollTo(0, 0);
    if (!isWriting()) document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  }, [screen]);
}
