import type { Span } from "../wire/types";
import { toUtf16 } from "./spans";

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * Where the whole words lie that a span touches, in UTF-16 units. What was heard can begin or end inside a word;
 * nobody should have to read half of one. An empty span stays empty.
 */
export function wholeWords(text: string, span: Span): Span {
  let { start, end } = toUtf16(text, span);
  if (start >= end) return { start, end };
  for (const word of text.matchAll(WORD)) {
    const from = word.index;
    const to = from + word[0].length;
    if (from < start && start < to) start = from;
    if (from < end && end < to) end = to;
  }
  while (start < end && /[\s,;.:–-]/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}
