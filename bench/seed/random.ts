/** A stream of numbers that looks like chance and is the same for the same seed on every machine. */
export interface Random {
  /** A whole number from 0 to 2^32 - 1. */
  bits(): number;
  /** A whole number from 0 up to, not including, the limit. */
  below(limit: number): number;
  /** From 0 up to, not including, 1. */
  share(): number;
  /** True in this share of cases. */
  chance(share: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
  /** Picks one of a list that stands in order of frequency: the first come much more often than the last. */
  pickCommon<T>(items: readonly [T, ...T[]]): T;
}

/** Chance from a seed, by the generator sfc32 (Chris Doty-Humphrey, PractRand). */
export function randomFrom(seed: number): Random {
  const bits = sfc32(seed);
  const share = () => bits() / 0x1_0000_0000;
  const below = (limit: number) => Math.floor(share() * limit);
  const at = <T>(items: readonly [T, ...T[]], index: number) => items[index] ?? items[0];
  return {
    bits,
    share,
    below,
    chance: (wanted) => share() < wanted,
    pick: (items) => at(items, below(items.length)),
    pickCommon: (items) => at(items, Math.floor(share() * share() * items.length)),
  };
}

function sfc32(seed: number) {
  let [a, b, c, counter] = [0x9e3779b9, Math.floor(seed / 0x1_0000_0000) | 0, seed | 0, 1];
  const bits = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // The first outputs of near seeds are alike.
  for (let n = 0; n < 20; n++) bits();
  return bits;
}
