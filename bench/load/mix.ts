import type { Random } from '../seed/random.ts';
import { weighted } from '../seed/weighted.ts';

/** What people do, of a thousand requests: 5 % write. */
const SHARES = {
  'first page': 250,
  'filtered page': 150,
  'next page': 150,
  search: 150,
  count: 50,
  'one contact': 120,
  history: 40,
  tags: 40,
  edit: 20,
  'add or remove a tag': 20,
  create: 10,
} as const;

/** A kind of request. */
export type Kind = keyof typeof SHARES;

export const KINDS = Object.keys(SHARES) as Kind[];

const WRITES: ReadonlySet<Kind> = new Set(['edit', 'add or remove a tag', 'create']);

/** Whether a kind of request changes something. */
export function isWrite(kind: Kind): boolean {
  return WRITES.has(kind);
}

/** Draws what somebody does next. */
export const nextKind: (random: Random) => Kind = weighted(KINDS, (kind) => SHARES[kind]);
