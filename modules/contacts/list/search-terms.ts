import { getCountries, getCountryCallingCode } from 'libphonenumber-js/min';

/** A piece of text that is looked for: anywhere, or where a word begins. */
export interface SearchTerm {
  text: string;
  /** One and two characters are looked for where words begin: they would be nearly everywhere. */
  beginsWord: boolean;
}

/** What a search asks for: all of these must be found, each in one of several ways, by all terms of that way. */
export type Search = SearchTerm[][][];

/**
 * Reads a search as someone types it: words in any order, and phones however they are written. An `@` needs no rule of
 * its own: what is searched of a contact has it in the e-mail alone.
 */
export function searchOf(typed: string): Search {
  const text = plain(typed);
  if (text === '') return [];
  const phones = [...text.matchAll(PHONE)].map(([phone]) => waysToWrite(phone));
  const words = wordsIn(text.replaceAll(PHONE, ' '));
  const all = words.length > 0 ? [[words], ...phones] : phones;
  // "na sch" is a part of "Anna Schmidt", though no word of it begins with "na".
  const isPart = text.includes(' ') && text.split(' ').some(isShort);
  return isPart ? all.map((ways) => [...ways, [anywhere(text)]]) : all;
}

/** Whether letters or digits stand side by side in a text: by those the index of what is searched finds it. */
export function hasLettersTogether(text: string): boolean {
  return /[\p{L}\p{N}]{2}/u.test(text);
}

// Without what cannot be seen, as it is copied along with phones.
function plain(typed: string) {
  const seen = typed.normalize('NFKC').replaceAll(/(?![\t-\r])[\p{Cf}\p{Cc}]/gu, '');
  const western = seen.replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) % 16));
  return western
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

// Digits in groups, or behind a zero, a plus or a bracket: "020 7946", "+44 (0)20", "0171".
const PHONE = /(?<![^\s])(?=[^\s]*[\s()./+-]|0)[+(]*\d[\d()./+-]*(?:\s[\d()./+-]*\d[\d()./+-]*)*(?![^\s])/g;

function wordsIn(text: string): SearchTerm[] {
  const words = new Set(text.split(' ').filter(Boolean));
  return [...words].map((word) => ({ text: word, beginsWord: isShort(word) && /^[\p{L}\p{N}]/u.test(word) }));
}

function isShort(word: string) {
  const letters = word
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .normalize('NFC');
  return [...letters].length < 3;
}

// Also as it stands there: digits with dots or zeros may be of a name or an e-mail.
function waysToWrite(phone: string): SearchTerm[][] {
  const digits = digitsOf(phone);
  const national = nationalPart(phone, digits);
  const pieces = phone.split(' ').map(digitsOf);
  const apart = pieces.length > 1 && pieces.every((piece) => piece.length > 2);
  const ways = [
    [part(digits)],
    ...(national === undefined ? [] : [[anywhere(national)]]),
    ...(apart ? [pieces.map(part)] : []),
    wordsIn(phone),
  ];
  return [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()];
}

function part(digits: string): SearchTerm {
  return { text: digits, beginsWord: isShort(digits) };
}

function anywhere(text: string): SearchTerm {
  return { text, beginsWord: false };
}

// Without the zero that stands for a calling code, or that is dialled only within a country.
function digitsOf(phone: string) {
  return withoutZeros(phone.replaceAll('(0)', '').replaceAll(/\D/g, ''));
}

function withoutZeros(digits: string) {
  return digits.replace(/^0+(?=\d)/, '');
}

// A phone may have been entered without its calling code.
function nationalPart(phone: string, digits: string) {
  if (!/^\(?(\+|00)/.test(phone) || digits.length < 8) return undefined;
  const code = [1, 2, 3].map((length) => digits.slice(0, length)).find((start) => CALLING_CODES.has(start));
  return code && withoutZeros(digits.slice(code.length));
}

const CALLING_CODES = new Set<string>(getCountries().map((country) => getCountryCallingCode(country)));
