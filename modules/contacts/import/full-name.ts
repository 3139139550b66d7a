import { HONORIFICS, PARTICLES, SUFFIXES } from './name-words.ts';

export interface SplitName {
  first: string | null;
  last: string | null;
}

/**
 * Splits a full name into first and last name: "Last, First" as well as "First Last", with titles and suffixes left
 * out and the particles of last names ("van der", "de la", "bin") kept with them. One word is a first name.
 */
export function splitFullName(text: string): SplitName {
  const name = text
    .replaceAll(/[\s\u200b\u00a0]+/gu, ' ')
    .replace(/(?<=\S) \([^()]*\) ?$/u, '')
    .trim();
  const parts = name.split(/\s*[,，、]\s*/u);
  const [head = '', ...rest] = parts.map((part) => withoutTitles(part).trim());
  const given = rest.filter((part) => part !== '' && !isSuffixes(part));
  if (given.length > 0) return named(withoutSuffixes(given.join(' '), 1), withoutSuffixes(head, 2));
  const titled = rest.length === 0 && head !== name;
  return splitAtLast(withoutSuffixes(head, 2) || name, titled);
}

function splitAtLast(name: string, titled: boolean): SplitName {
  const words = name.split(' ');
  if (words.length === 1) return titled ? named('', name) : named(name, '');
  const at = lastNameFrom(words);
  return named(words.slice(0, at).join(' '), words.slice(at).join(' '));
}

// The last word and the particles before it; the first word is always a first name.
function lastNameFrom(words: readonly string[]) {
  let at = words.length - 1;
  const particle = words.findIndex((word, place) => place > 0 && place < at && PARTICLES.has(plain(word)));
  if (particle > 0) at = particle;
  // In Spanish and Portuguese a last name may be two names joined by "y" or "e".
  const joint = words.findIndex(
    (word, place) => place > 1 && place < words.length - 1 && /^(y|i)$/u.test(word),
  );
  return joint > 1 ? Math.min(at, joint - 1) : at;
}

function withoutTitles(part: string) {
  const words = part.split(' ');
  const from = words.findIndex((word) => !HONORIFICS.has(plain(word)));
  return from > 0 ? words.slice(from).join(' ') : part;
}

// Of a name at least `least` words stay: a single letter V is a numeral only after a first and a last name.
function withoutSuffixes(name: string, least: number) {
  const words = name.split(' ');
  let end = words.length;
  while (end > least && isSuffix(words[end - 1] ?? '')) end -= 1;
  return words.slice(0, end).join(' ');
}

function isSuffixes(part: string) {
  return part.split(' ').every(isSuffix);
}

function isSuffix(word: string) {
  return SUFFIXES.has(plain(word)) || ROMAN.test(word);
}

const ROMAN = /^(?:I{1,3}|IV|VI{0,3})$/;

function plain(word: string) {
  return word.toLowerCase().replaceAll('.', '');
}

function named(first: string, last: string): SplitName {
  return { first: first || null, last: last || null };
}
