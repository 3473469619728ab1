import { type Key, t, tOr } from "../text";

/** The moves that hold in every scenario, by what they are mostly for. */
export const MOVE_GROUPS = {
  opening: ["greet", "introduce-self", "state-purpose", "ask-permission", "name-referrer"],
  research: [
    "show-research",
    "show-ignorance",
    "tailor-value",
    "generic-pitch",
    "ask-open",
    "ask-closed",
    "add-value",
    "answer-objection",
  ],
  courtesy: [
    "thank",
    "apologise",
    "own-mistake",
    "acknowledge",
    "respect-time",
    "honour-no",
    "confirm-removal",
    "warm-close",
    "blame",
    "hostile",
    "pressure",
    "mislead",
  ],
  persistence: [
    "propose-next-step",
    "offer-choice",
    "ask-best-time",
    "ask-for-contact",
    "leave-details",
    "recap",
    "badger",
    "give-up",
    "walk-away",
    "go-around",
  ],
} as const;

export type MoveGroup = keyof typeof MOVE_GROUPS;

/** What a move is called everywhere on the screens; a scenario's own is called as the scenario says. */
export function moveName(move: string, label: string = move.replaceAll("-", " ")): string {
  return tOr(`move.${move}`, capital(label));
}

/** What was heard where a move was: "blame", where the move's name says what somebody did. */
export function heardName(move: string, label: string = move.replaceAll("-", " ")): string {
  return tOr(`heard.${move}`, label);
}

/** A label that stands by itself begins with a capital letter. */
export function capital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** The moves of a group with their names, for choosing. */
export function movesOf(group: MoveGroup): { move: string; name: string }[] {
  return MOVE_GROUPS[group].map((move) => ({ move, name: t(`move.${move}` as Key) }));
}
