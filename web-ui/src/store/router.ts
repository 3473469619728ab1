import { createStore } from "./store";

export type Route =
  | { name: "shelf" }
  | { name: "briefing"; scenario: string }
  | { name: "pursuit"; pursuit: string }
  | { name: "debrief"; pursuit: string }
  | { name: "progress" }
  | { name: "hearing" }
  | { name: "sign-in" }
  | { name: "welcome" }
  | { name: "profile" }
  | { name: "administration" }
  | { name: "missing" };

export function parseRoute(path: string): Route {
  const [first, id, last, ...more] = path.split("/").filter(Boolean).map(decode);
  if (first === undefined) return { name: "shelf" };
  if (more.length > 0) return { name: "missing" };
  if (first === "progress" && id === undefined) return { name: "progress" };
  if (first === "hearing" && id === undefined) return { name: "hearing" };
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
  return first === "sign-in" || first === "welcome" || first === "profile" || first === "administration";
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const paths = {
  shelf: () => "/",
  briefing: (scenario: string) => `/scenarios/${encodeURIComponent(scenario)}`,
  pursuit: (pursuit: string) => `/pursuits/${encodeURIComponent(pursuit)}`,
  debrief: (pursuit: string) => `/pursuits/${encodeURIComponent(pursuit)}/debrief`,
  progress: () => "/progress",
  signIn: () => "/sign-in",
  profile: () => "/profile",
  administration: () => "/administration",
  /** The page that says how well moves are heard; at one of them, if it is named. */
  hearing: (move?: string) => (move === undefined ? "/hearing" : `/hearing#move-${move}`),
};

export const path = createStore(location.pathname);

addEventListener("popstate", () => path.set(location.pathname));

/** Goes to another screen; `replace` leaves no step to come back to. */
export function navigate(to: string, replace = false) {
  if (replace) history.replaceState(null, "", to);
  else history.pushState(null, "", to);
  path.set(location.pathname);
}
