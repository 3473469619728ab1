/**
 * Who a person looks like: drawn from their id alone, so that the same person has the same face on every screen,
 * every day and every machine. No looks are inferred from a name.
 */
export interface Looks {
  /** Half the width of the head. */
  width: number;
  /** Half the width of the jaw. */
  jaw: number;
  /** From the middle of the head to the chin. */
  chin: number;
  hair: number;
  inked: boolean;
  brows: number;
  eyes: number;
  nose: number;
  mouth: number;
  glasses: number;
  clothes: number;
  wash: number;
  washX: number;
  washY: number;
  turn: number;
}

export const HAIRS = 9;
export const CLOTHES = 5;

/** FNV-1a, then one xorshift step a draw: small, and the same everywhere. */
function draws(seed: string): (below: number) => number {
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at++) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
  state |= 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) % 10_007) % below;
  };
}

export function looksOf(seed: string): Looks {
  const draw = draws(seed);
  for (let at = 0; at < 4; at++) draw(2); // the first draws of short seeds are alike
  return {
    hair: draw(HAIRS),
    width: 19.5 + draw(4),
    jaw: 9 + draw(6),
    chin: 27 + draw(4),
    inked: draw(3) > 0,
    brows: draw(4),
    eyes: draw(4),
    nose: draw(4),
    mouth: draw(4),
    glasses: draw(5),
    clothes: draw(CLOTHES),
    wash: 1 + draw(5),
    washX: draw(15) - 7,
    washY: draw(9) - 4,
    turn: draw(5) - 2,
  };
}
