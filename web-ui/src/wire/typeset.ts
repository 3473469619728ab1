/** Straight quotes as they are typed, set as they are printed: “so” and it’s. One character stays one character. */
export function curly(text: string): string {
  if (!/["']/.test(text)) return text;
  return text
    .replace(/(^|[\s([{\u2014\u2013-])"/gu, "$1\u201c")
    .replaceAll('"', "\u201d")
    .replace(/(^|[\s([{\u201c\u2014\u2013])'(?=\S)/gu, "$1\u2018")
    .replaceAll("'", "\u2019");
}

/**
 * Sets every text that the server sends, so that authored lines and the page's own words look alike. What the trainee
 * wrote is theirs and stays as they typed it.
 */
export function typeset<T>(value: T): T {
  return set(value) as T;
}

function set(value: unknown): unknown {
  if (typeof value === "string") return curly(value);
  if (Array.isArray(value)) return value.map(set);
  if (typeof value !== "object" || value === null) return value;
  if ("by" in value && value.by === "trainee" && "text" in value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, set(one)]));
}
