import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { coaching, learnNews } from "../../store/coaching";
import { me } from "../../store/me";
import { useStore } from "../../store/react";
import type { Coaching } from "../../wire/types";
import { useFetched } from "../useFetched";

/** A debrief about which coach and trainee can talk. */
export interface About {
  pursuit: string;
  /** Whether it is one's own; else one coaches whoever played it. */
  own: boolean;
  page: Coaching;
  onPage: (page: Coaching) => void;
  /** A mark was disputed or ruled on. */
  onJudged: () => void;
}

const Context = createContext<About | undefined>(undefined);

/** What is said about the debrief around; nothing where nobody could talk about it. */
export const useAbout = () => useContext(Context);

interface CoachedProps {
  pursuit: string;
  onJudged: () => void;
  children: ReactNode;
}

/** Around a debrief of one's own: what is said about it is fetched beside it, where there is an account. */
export function OwnCoached({ pursuit, onJudged, children }: CoachedProps) {
  const account = useStore(me)?.account !== undefined;
  const { resource } = useFetched(account ? pursuit : "", (signal) =>
    account ? coaching.of(pursuit, signal) : Promise.resolve(undefined),
  );
  const page = resource.phase === "ready" ? resource.value : undefined;
  return (
    // What one disputes oneself is no news.
    <Coached pursuit={pursuit} own={true} disputed={false} page={page} onJudged={onJudged}>
      {children}
    </Coached>
  );
}

interface Both extends CoachedProps {
  own: boolean;
  /** Whether whoever played it disputes a mark, which is news to a coach. */
  disputed: boolean;
  page: Coaching | undefined;
}

/** Around a debrief; what is new in it counts as seen once it is here. */
export function Coached({ pursuit, own, disputed, page: fetched, onJudged, children }: Both) {
  const [changed, setChanged] = useState<Coaching>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is fetched anew is newer than what was changed before
  useEffect(() => setChanged(undefined), [fetched]);
  const talkedAbout =
    fetched !== undefined && (fetched.comments.length > 0 || fetched.rulers.length > 0 || disputed);
  useEffect(() => {
    if (talkedAbout) coaching.seen(pursuit).then(learnNews, () => undefined);
  }, [pursuit, talkedAbout]);
  const page = changed ?? fetched;
  const about = useMemo(
    () => (page ? { pursuit, own, page, onPage: setChanged, onJudged } : undefined),
    [pursuit, own, page, onJudged],
  );
  return <Context value={about}>{children}</Context>;
}
