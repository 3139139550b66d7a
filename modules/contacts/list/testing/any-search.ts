import fc from 'fast-check';
import { folded, type Plain, type PlainSearch } from './plain-list.ts';

const WORDS = ['ann', 'a', 'muller', 'sch', 'o', '%', '_', '\\', 'quetzal', 'nobody', '王', '@firma', "'"];

/** How someone types what they look for. */
const typing = fc.constantFrom<((text: string) => string)[]>(
  (text) => text,
  (text) => text.toUpperCase(),
  folded,
  (text) => text.normalize('NFD'),
);

/** A search of what someone has, whom a number tells, or of words that many, few or none have. */
export const anySearch = fc.oneof(
  fc.record({
    of: fc.constantFrom('name', 'email', 'swapped'),
    who: fc.nat(),
    from: fc.nat(20),
    length: fc.integer({ min: 1, max: 14 }),
    typing,
  }),
  fc.record({ of: fc.constantFrom('phone', 'end', 'middle', 'abroad'), who: fc.nat() }),
  fc.record({
    of: fc.constant('words'),
    words: fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
  }),
);

type AnySearch = typeof anySearch extends fc.Arbitrary<infer One> ? One : never;

/** The search itself; undefined when it comes to nothing. */
export function searchOfAny(search: AnySearch, people: readonly Plain[]): PlainSearch | undefined {
  if ('words' in search) return ofWords(search.words);
  if ('typing' in search) return ofPart(search, people);
  const callable = people.filter(({ phones }) => phones.length > 0);
  const digits = callable[search.who % callable.length]?.phones[0];
  return digits === undefined ? undefined : ofDigits(search.of, digits);
}

function ofWords(words: readonly string[]): PlainSearch | undefined {
  return words.length === 0 ? undefined : { text: words.join(' '), asked: words.map((word) => [word]) };
}

function ofPart(
  { of, who, from, length, typing }: Extract<AnySearch, { from: number }>,
  people: readonly Plain[],
) {
  const one = people[who % people.length];
  const text = [...((of === 'email' ? one?.email : one?.name) ?? '')];
  const start = from % Math.max(1, text.length);
  const words = typing(text.slice(start, start + length).join(''))
    .split(' ')
    .filter(Boolean);
  return ofWords(of === 'swapped' ? words.reverse() : words);
}

function ofDigits(of: 'phone' | 'end' | 'middle' | 'abroad', digits: string): PlainSearch {
  const home = withoutZeros(digits);
  if (of === 'abroad') return { text: `+44${home}`, asked: [[`44${home}`, home]] };
  const text = { phone: digits, end: digits.slice(-4), middle: digits.slice(3, 9) }[of];
  const national = text.startsWith('00') ? [withoutZeros(withoutZeros(text).replace(/^(44|49|1)/, ''))] : [];
  return { text, asked: [[text, withoutZeros(text), ...national]] };
}

function withoutZeros(digits: string) {
  return digits.replace(/^0+(?=\d)/, '');
}
