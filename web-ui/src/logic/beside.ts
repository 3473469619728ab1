import type { Debrief, Entry, EntryOf, Mark } from "../wire/types";
import { type Contact, type Piece, pieces } from "./contacts";
import { pointsAt } from "./highlights";

/** One reply of the trainee and what came back; the first of a contact has no reply in it. */
export interface Exchange {
  mine: EntryOf<"said"> | undefined;
  rest: Entry[];
}

/** What stands in one column of a row. */
export type Cell =
  | { kind: "contact"; contact: Contact }
  | { kind: "exchange"; exchange: Exchange }
  | { kind: "between"; entry: Entry };

/** What happened at the same place of two tries; a side that has nothing there is missing. */
export interface Row {
  left: Cell | undefined;
  right: Cell | undefined;
  same: boolean;
}

/** Two tries of a scenario, line beside line. */
export interface Beside {
  /** Where both went the same way, from the beginning. */
  common: Row[];
  /** From where they parted on. */
  apart: Row[];
}

/** A criterion that came out otherwise. */
export interface Changed {
  left: Mark;
  right: Mark;
}

/** Not every entry is something that a try did: what the coach whispered or what was said of it later is none. */
function counts({ kind }: Entry): boolean {
  return kind !== "flagged" && kind !== "began" && kind !== "hint";
}

export function beside(left: readonly Entry[], right: readonly Entry[]): Beside {
  const rows = aligned(pieces(left.filter(counts)), pieces(right.filter(counts))).flatMap(([a, b]) =>
    rowsOf(a, b),
  );
  const parting = rows.findIndex((row) => !row.same);
  const at = parting < 0 ? rows.length : parting;
  return { common: rows.slice(0, at), apart: rows.slice(at) };
}

/** What two pieces must share to stand in one row: a call is beside a call to the same person, whoever answered. */
function keyOf(piece: Piece): string {
  if (piece.kind === "contact") {
    const { channel, person, incoming } = piece.contact.opened;
    return `${channel === "voicemail" ? "call" : channel}/${person}/${incoming}`;
  }
  const { entry } = piece;
  switch (entry.kind) {
    case "researched":
      return `researched/${entry.source}`;
    case "deed-done":
      return `deed/${entry.deed}`;
    case "sequence-sent":
      return `sequence/${entry.id}/${entry.step}`;
    case "promise-made":
    case "promise-met":
    case "promise-broken":
      return `${entry.kind}/${entry.promise}`;
    default:
      return entry.kind;
  }
}

type Pair = [Piece | undefined, Piece | undefined];

/** The longest common run of pieces, in order; what one side alone has stands between. */
function aligned(left: readonly Piece[], right: readonly Piece[]): Pair[] {
  const a = left.map(keyOf);
  const b = right.map(keyOf);
  const longest = a.map(() => new Array<number>(b.length + 1).fill(0));
  longest.push(new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = longest[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) pairs.push([left[i++], right[j++]]);
    else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1)))
      pairs.push([left[i++], undefined]);
    else pairs.push([undefined, right[j++]]);
  }
  return pairs;
}

function rowsOf(left: Piece | undefined, right: Piece | undefined): Row[] {
  const a = left ? cellsOf(left) : [];
  const b = right ? cellsOf(right) : [];
  return Array.from({ length: Math.max(a.length, b.length) }, (_, at) => {
    const row = { left: a[at], right: b[at] };
    return { ...row, same: row.left !== undefined && row.right !== undefined && alike(row.left, row.right) };
  });
}

function cellsOf(piece: Piece): Cell[] {
  if (piece.kind === "between") return [{ kind: "between", entry: piece.entry }];
  return [
    { kind: "contact", contact: piece.contact },
    ...exchangesOf(piece.contact).map((exchange): Cell => ({ kind: "exchange", exchange })),
  ];
}

function exchangesOf({ inside }: Contact): Exchange[] {
  const all: Exchange[] = [{ mine: undefined, rest: [] }];
  for (const entry of inside) {
    if (entry.kind === "said" && entry.by === "trainee") all.push({ mine: entry, rest: [] });
    else all.at(-1)?.rest.push(entry);
  }
  return all.filter(({ mine, rest }) => mine !== undefined || rest.length > 0);
}

function alike(a: Cell, b: Cell): boolean {
  return JSON.stringify(gistOf(a)) === JSON.stringify(gistOf(b));
}

/** What a cell says, apart from where it stands in its pursuit. */
function gistOf(cell: Cell): unknown {
  switch (cell.kind) {
    case "contact": {
      const { channel, person, incoming, outcome, copies, at } = cell.contact.opened;
      return [channel, person, incoming, outcome, copies, at];
    }
    case "exchange":
      return [cell.exchange.mine?.text, cell.exchange.rest.map(bare)];
    case "between":
      return bare(cell.entry);
  }
}

function bare(entry: Entry): unknown {
  return { ...entry, sequence: 0, contact: 0 };
}

/** Criteria that came out otherwise, in the order of the scorecard. */
export function changed(left: Debrief, right: Debrief): Changed[] {
  const others = new Map(right.scorecard.marks.map((mark) => [mark.criterion, mark]));
  return left.scorecard.marks.flatMap((mark) => {
    const other = others.get(mark.criterion);
    return other && (other.result !== mark.result || other.points !== mark.points)
      ? [{ left: mark, right: other }]
      : [];
  });
}

/** The marks among these that rest on an event, by its sequence. */
export function marksAt(marks: readonly Mark[]): Map<number, Mark[]> {
  const at = new Map<number, Mark[]>();
  for (const mark of marks) {
    for (const sequence of new Set(pointsAt(mark))) at.set(sequence, [...(at.get(sequence) ?? []), mark]);
  }
  return at;
}
