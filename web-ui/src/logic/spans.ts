import type { Span } from "../wire/types";

/**
 * Where a span of Unicode code points lies in a JavaScript string, which counts UTF-16 units. What lies
 * beyond the text is cut off, so that an erased reply breaks nothing.
 */
export function toUtf16(text: string, span: Span): Span {
  let unit = 0;
  let point = 0;
  let start = text.length;
  let end = text.length;
  for (const character of text) {
    if (point === span.start) start = unit;
    if (point === span.end) {
      end = unit;
      break;
    }
    unit += character.length;
    point++;
  }
  return { start: Math.min(start, end), end };
}
