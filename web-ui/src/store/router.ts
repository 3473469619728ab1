import { classLinkTarget, searchOf, type Wish } from "../logic/begin";
import { createStore } from "./store";

export type Route =
  | { name: "shelf" }
  | { name: "briefing"; scenario: string }
  | { name: "pursuit"; pursuit: string }
  | { name: "debrief"; pursuit: string }
  | { name: "beside"; pursuit: string; other: string | undefined }
  | { name: "example"; pursuit: string; example: string; watch: boolean }
  | { name: "progress" }
  | { name: "boards" }
  | { name: "team" }
  | { name: "overview" }
  | { name: "attempt"; pursuit: string }
  | { name: "assignment"; assignment: string }
  | { name: "certificate"; token: string }
  | { name: "comments" }
  | { name: "hearing" }
  | { name: "sign-in" }
  | { name: "openid" }
  | { name: "welcome" }
  | { name: "profile" }
  | { name: "administration" }
  | { name: "missing" };

export function parseRoute(path: string): Route {
  const [first, id, last, ...more] = path.split("/").filter(Boolean).map(decode);
  if (first === undefined) return { name: "shelf" };
  if (first === "pursuits" && id !== undefined && last === "beside" && more.length < 2) {
    return { name: "beside", pursuit: id, other: more[0] };
  }
  if (first === "pursuits" && id !== undefined && last === "examples" && more[0] !== undefined) {
    const watch = more[1] === "watch";
    return more.length > (watch ? 2 : 1)
      ? { name: "missing" }
      : { name: "example", pursuit: id, example: more[0], watch };
  }
  if (
    first === "team" &&
    (id === "attempts" || id === "debriefs") &&
    last !== undefined &&
    more.length === 0
  ) {
    return { name: "attempt", pursuit: last };
  }
  if (more.length > 0) return { name: "missing" };
  if (first === "assignments" && id !== undefined && last === undefined) {
    return { name: "assignment", assignment: id };
  }
  if (first === "certificates" && id !== undefined && last === undefined) {
    return { name: "certificate", token: id };
  }
  if (first === "progress" && id === undefined) return { name: "progress" };
  if (first === "hearing" && id === undefined) return { name: "hearing" };
  if (first === "sign-in" && id === "openid" && last === undefined) return { name: "openid" };
  if (id === undefined && isPeoples(first)) return { name: first };
  if (first === "scenarios" && id !== undefined && last === undefined) {
    return { name: "briefing", scenario: id };
  }
  if (first === "pursuits" && id !== undefined) {
    if (last === undefined) return { name: "pursuit", pursuit: id };
    if (last === "debrief") return { name: "debrief", pursuit: id };
  }
  return { name: "missing" };
}

function isPeoples(first: string) {
  return (
    first === "sign-in" ||
    first === "welcome" ||
    first === "profile" ||
    first === "administration" ||
    first === "boards" ||
    first === "team" ||
    first === "overview" ||
    first === "comments"
  );
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** At the end of a debrief's address: what waits in it is come for. */
export const WAITING = "#waiting";

export const paths = {
  shelf: () => "/",
  briefing: (scenario: string, wish: Wish = {}) =>
    `/scenarios/${encodeURIComponent(scenario)}${searchOf(wish)}`,
  pursuit: (pursuit: string) => `/pursuits/${encodeURIComponent(pursuit)}`,
  /** `waiting`: at the first of what waits in it. */
  debrief: (pursuit: string, waiting = false) =>
    `/pursuits/${encodeURIComponent(pursuit)}/debrief${waiting ? WAITING : ""}`,
  /** Two tries beside each other; without the other: the one that this is usually held against. */
  beside: (pursuit: string, other?: string) =>
    `/pursuits/${encodeURIComponent(pursuit)}/beside${other === undefined ? "" : `/${encodeURIComponent(other)}`}`,
  /** Another's way, to be read or to be watched. */
  example: (pursuit: string, example: string, watch = false) =>
    `/pursuits/${encodeURIComponent(pursuit)}/examples/${encodeURIComponent(example)}${watch ? "/watch" : ""}`,
  progress: () => "/progress",
  boards: () => "/boards",
  team: () => "/team",
  overview: () => "/overview",
  /** The briefing of an assignment, for whoever is to play it. */
  assignment: (assignment: string) => `/assignments/${encodeURIComponent(assignment)}`,
  certificate: (token: string) => `/certificates/${encodeURIComponent(token)}`,
  /** Somebody's debrief, ranked, assigned or shared, for whoever leads the team. */
  attempt: (pursuit: string, waiting = false) =>
    `/team/debriefs/${encodeURIComponent(pursuit)}${waiting ? WAITING : ""}`,
  comments: () => "/comments",
  signIn: () => "/sign-in",
  profile: () => "/profile",
  administration: () => "/administration",
  /** The page that says how well moves are heard; at one of them, if it is named. */
  hearing: (move?: string) => (move === undefined ? "/hearing" : `/hearing#move-${move}`),
};

// A link for a class comes in by the front door and leads to the briefing that it means.
const meant = classLinkTarget(location.pathname, location.search);
if (meant !== undefined) history.replaceState(null, "", meant);

export const path = createStore(location.pathname);

addEventListener("popstate", () => path.set(location.pathname));

// What was lost on the way (a stylesheet, when the network goes) is not asked for twice by Vite's loader: the screen would
// come without its styles. The next screen is loaded whole, then.
let partMissing = false;
addEventListener("vite:preloadError", () => {
  partMissing = true;
});

/** Goes to another screen; `replace` leaves no step to come back to. */
export function navigate(to: string, replace = false) {
  if (partMissing && navigator.onLine) {
    if (replace) location.replace(to);
    else location.assign(to);
    return;
  }
  if (replace) history.replaceState(null, "", to);
  else history.pushState(null, "", to);
  path.set(location.pathname);
}
