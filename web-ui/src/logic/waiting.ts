import { type Coaching, type Mark, SKILLS } from "../wire/types";

/** Where a mark stands in a debrief. */
export const markAnchor = (criterion: string) => `criterion-${criterion}`;

/** Where a comment stands in a debrief. */
export const commentAnchor = (id: string) => `comment-${id}`;

/** What waits in a debrief for whoever reads it: how many of a kind, and where the first of them stands. */
export interface Waiting {
  kind: "disputed" | "comments" | "ruled";
  count: number;
  first: string;
}

/** The most urgent first: a coach is to rule and to read, a trainee to read and to see what was ruled. */
export function waitingIn(page: Coaching, own: boolean, marks: readonly Mark[]): Waiting[] {
  const places = (kind: Waiting["kind"], anchors: string[]): Waiting[] => {
    const [first] = anchors;
    return first === undefined ? [] : [{ kind, count: anchors.length, first }];
  };
  // In the order in which they stand.
  const disputes = SKILLS.flatMap((skill) =>
    marks.filter((mark) => mark.skill === skill && mark.dispute !== undefined),
  );
  const anchors = (ruled: boolean) =>
    disputes
      .filter((mark) => (mark.dispute?.ruling !== undefined) === ruled)
      .map((mark) => markAnchor(mark.criterion));
  const fresh = page.comments.filter((one) => one.unread && one.text !== undefined);
  const comments = places(
    "comments",
    fresh.map((one) => commentAnchor(one.id)),
  );
  return own
    ? [...comments, ...places("ruled", anchors(true))]
    : [...places("disputed", anchors(false)), ...comments];
}
