import type { Fact } from "../wire/types";

const SHORT = new Set(
  "about after also because been before being could does doing during each even every from have having here into just like many more most much only other over same some such than that their them then there these they this those through under until very want were what when where which while with would year years your".split(
    " ",
  ),
);

/** Words worth comparing, cut to six letters so that "clients" meets "client"; numbers are kept whole. */
function keys(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}'’-]*|\d[\d.,]*/gu) ?? [];
  return new Set(
    words
      .filter((word) => /^\d/.test(word) || (word.length > 3 && !SHORT.has(word)))
      .map((word) => (/^\d/.test(word) ? word.replace(/[.,]$/, "") : word.slice(0, 6))),
  );
}

/**
 * Whether a text seems to take up a fact: enough of its words are in it. Lights a chip on the call screen, for
 * orientation only; what was really used is heard by the engine and shown in the debrief.
 */
export function seemsToUse(text: string, fact: Fact): boolean {
  const said = keys(text);
  const share = (of: Set<string>) => [...of].filter((key) => said.has(key)).length;
  const label = keys(fact.label);
  const statement = keys(fact.statement);
  // A figure is the fact: without it only the rest was said.
  if ([...label].some((key) => /^\d/.test(key) && !said.has(key))) return false;
  if (label.size > 0 && share(label) >= Math.max(label.size > 1 ? 2 : 1, Math.ceil(label.size * 0.6)))
    return true;
  return share(statement) >= Math.max(3, Math.ceil(statement.size * 0.4));
}
