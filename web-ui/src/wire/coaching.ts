import { browserFetch, createAsk, type Fetch } from "./http";
import type {
  Coaching,
  Debrief,
  NewComment,
  NewDispute,
  NewRuling,
  TeamDebrief,
  TeamDebriefs,
  TeamPage,
  Threads,
} from "./types";
import { typeset } from "./typeset";

/** What is looked for in the list of debriefs; whatever is left out may be anything. */
export interface DebriefQuery {
  person?: string | undefined;
  scenario?: string | undefined;
  show?: "disputed" | "uncommented" | undefined;
  /** The `next` of the page before. */
  before?: string | undefined;
}

/** What is asked of sharing, comments, disputes and rulings, and of what coaches see of their teams. */
export interface CoachingHttp {
  /** What is said about a pursuit of one's own. */
  of(pursuit: string, signal?: AbortSignal): Promise<Coaching>;
  share(pursuit: string, shared: boolean): Promise<Coaching>;
  /** `own`: whether it is about a pursuit of one's own. */
  comment(pursuit: string, own: boolean, comment: NewComment): Promise<Coaching>;
  change(comment: string, text: string): Promise<void>;
  remove(comment: string): Promise<void>;
  dispute(pursuit: string, dispute: NewDispute): Promise<Debrief>;
  rule(pursuit: string, ruling: NewRuling): Promise<TeamDebrief>;
  threads(signal?: AbortSignal): Promise<Threads>;
  seen(pursuit: string): Promise<void>;
  debriefs(query: DebriefQuery, signal?: AbortSignal): Promise<TeamDebriefs>;
  debrief(pursuit: string, signal?: AbortSignal): Promise<TeamDebrief>;
  team(team: string, signal?: AbortSignal): Promise<TeamPage>;
}

function searchOf(query: DebriefQuery): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  return search.size === 0 ? "" : `?${search}`;
}

/** Names and comments stay as they were typed; what was played and judged comes with printed quotes. */
export function createCoaching(fetcher: Fetch = browserFetch): CoachingHttp {
  const ask = createAsk(fetcher, (json) => json);
  const of = encodeURIComponent;
  const printed = (page: TeamDebrief): TeamDebrief => ({
    ...page,
    view: typeset(page.view),
    debrief: typeset(page.debrief),
  });
  return {
    of: (pursuit, signal) => ask("GET", `/pursuits/${of(pursuit)}/coaching`, undefined, signal),
    share: (pursuit, shared) => ask("POST", `/pursuits/${of(pursuit)}/sharing`, { shared }),
    comment: (pursuit, own, comment) =>
      ask("POST", `/${own ? "pursuits" : "debriefs"}/${of(pursuit)}/comments`, comment),
    change: (comment, text) => ask("POST", `/comments/${of(comment)}`, { text }),
    remove: (comment) => ask("DELETE", `/comments/${of(comment)}`),
    dispute: async (pursuit, dispute) =>
      typeset(await ask<Debrief>("POST", `/pursuits/${of(pursuit)}/disputes`, dispute)),
    rule: async (pursuit, ruling) =>
      printed(await ask<TeamDebrief>("POST", `/debriefs/${of(pursuit)}/rulings`, ruling)),
    threads: (signal) => ask("GET", "/coaching", undefined, signal),
    seen: (pursuit) => ask("POST", "/coaching/seen", { pursuit }),
    debriefs: (query, signal) => ask("GET", `/debriefs${searchOf(query)}`, undefined, signal),
    debrief: async (pursuit, signal) =>
      printed(await ask<TeamDebrief>("GET", `/debriefs/${of(pursuit)}`, undefined, signal)),
    team: (team, signal) => ask("GET", `/teams/practice?team=${of(team)}`, undefined, signal),
  };
}
