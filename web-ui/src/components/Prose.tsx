import { Fragment } from "react";

// Authored texts mark words with asterisks, as in Markdown; nothing else of it is meant.
const MARKED = /(\*\*[^*]+\*\*|\*[^*\s][^*]*\*)/;

function Words({ text }: { text: string }) {
  return text.split(MARKED).map((part, at) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: parts of a text that never changes
    if (part.startsWith("**") && part.endsWith("**") && part.length > 4) {
      return <strong key={at}>{part.slice(2, -2)}</strong>;
    }
    if (part.startsWith("*") && part.endsWith("*") && part.length > 2)
      return <em key={at}>{part.slice(1, -1)}</em>;
    return <Fragment key={at}>{part}</Fragment>;
    // biome-ignore-end lint/suspicious/noArrayIndexKey: parts of a text that never changes
  });
}

/** An authored text: paragraphs lie apart by blank lines; every line of a list begins with a hyphen. */
export function Prose({ text }: { text: string }) {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph, at) => {
      const lines = paragraph.split("\n");
      // biome-ignore-start lint/suspicious/noArrayIndexKey: paragraphs of a text that never changes
      if (lines.every((line) => /^\s*[-*]\s+/.test(line))) {
        return (
          <ul key={at} data-list>
            {lines.map((line, item) => (
              <li key={item}>
                <Words text={line.replace(/^\s*[-*]\s+/, "")} />
              </li>
            ))}
          </ul>
        );
      }
      return (
        <p key={at}>
          <Words text={paragraph} />
        </p>
      );
      // biome-ignore-end lint/suspicious/noArrayIndexKey: paragraphs of a text that never changes
    });
}
