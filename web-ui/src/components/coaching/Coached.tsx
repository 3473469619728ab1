import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { type Waiting, waitingIn } from "../../logic/waiting";
import { coaching, learnNews } from "../../store/coaching";
import { me } from "../../store/me";
import { useStore } from "../../store/react";
import { WAITING } from "../../store/router";
import type { Coaching, Mark } from "../../wire/types";
import { arriveAt } from "../debrief/goTo";
import { useFetched } from "../useFetched";

/** A debrief about which coach and trainee can talk. */
export interface About {
  pursuit: string;
  /** Whether it is one's own; else one coaches whoever played it. */
  own: boolean;
  page: Coaching;
  waiting: readonly Waiting[];
  onPage: (page: Coaching) => void;
  /** A mark was disputed or ruled on. */
  onJudged: () => void;
}

const Context = createContext<About | undefined>(undefined);

/** What is said about the debrief around; nothing where nobody could talk about it. */
export const useAbout = () => useContext(Context);

interface CoachedProps {
  pursuit: string;
  marks: readonly Mark[];
  onJudged: () => void;
  children: ReactNode;
}

/** Around a debrief of one's own: what is said about it is fetched beside it, where there is an account. */
export function OwnCoached({ pursuit, marks, onJudged, children }: CoachedProps) {
  const account = useStore(me)?.account !== undefined;
  const { resource } = useFetched(account ? pursuit : "", (signal) =>
    account ? coaching.of(pursuit, signal) : Promise.resolve(undefined),
  );
  const page = resource.phase === "ready" ? resource.value : undefined;
  return (
    <Coached pursuit={pursuit} own={true} marks={marks} page={page} onJudged={onJudged}>
      {children}
    </Coached>
  );
}

interface Both extends CoachedProps {
  own: boolean;
  page: Coaching | undefined;
}

/**
 * Around the whole screen of a debrief; what is new in it counts as seen once it is here. Whoever comes for what waits
 * in it is led there, after the screen itself took the focus.
 */
export function Coached({ pursuit, own, marks, page: fetched, onJudged, children }: Both) {
  const [changed, setChanged] = useState<Coaching>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is fetched anew is newer than what was changed before
  useEffect(() => setChanged(undefined), [fetched]);
  // What one disputes oneself is no news.
  const disputed = !own && marks.some((mark) => mark.dispute !== undefined);
  const talkedAbout =
    fetched !== undefined && (fetched.comments.length > 0 || fetched.rulers.length > 0 || disputed);
  useEffect(() => {
    if (talkedAbout) coaching.seen(pursuit).then(learnNews, () => undefined);
  }, [pursuit, talkedAbout]);
  const page = changed ?? fetched;
  const about = useMemo(
    () =>
      page
        ? { pursuit, own, page, waiting: waitingIn(page, own, marks), onPage: setChanged, onJudged }
        : undefined,
    [pursuit, own, page, marks, onJudged],
  );
  useArrival(about);
  return <Context value={about}>{children}</Context>;
}

/** Leads to the first of what waits, once, where a link asks for it and nobody has begun to do something else. */
function useArrival(about: About | undefined) {
  const isHere = about !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one arrives once, with what waits then
  useEffect(() => {
    const first = about?.waiting[0]?.first;
    if (first === undefined || location.hash !== WAITING) return;
    if (document.activeElement?.matches("body, h1") ?? true) arriveAt(first);
  }, [isHere]);
}
