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
 * Reads a search as someone types it: words in any order, and phones however they are written. An `@`, which only an
 * e-mail has, needs no rule of its own.
 */
export function searchOf(typed: string): Search {
  const text = typed.trim().replaceAll(/\s+/g, ' ');
  if (text === '') return [];
  const phones = [...text.matchAll(PHONE)].map(([phone]) => phone);
  const words = wordsIn(text.replaceAll(PHONE, ' '));
  const all = [...words.map((word) => [[word]]), ...phones.map(waysToWrite)];
  // "na sch" is a part of "Anna Schmidt", though no word of it begins with "na".
  const ways = all.length > 1 && words.some(({ beginsWord }) => beginsWord);
  if (!ways) return all;
  return [[all.flatMap(([first = []]) => first), [{ text, beginsWord: false }]]];
}

// Digits in groups, or behind a zero, a plus or a bracket: "020 7946", "+44 (0)20", "0171".
const PHONE = /(?<![^\s])(?=[^\s]*[\s()./+-]|0)[+(]*\d[\d()./+-]*(?:\s[\d()./+-]*\d[\d()./+-]*)*(?![^\s])/g;

function wordsIn(text: string): SearchTerm[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map((word) => ({
      text: word,
      beginsWord: isShort(word) && hasLetterOrDigit(word) && !word.includes('@'),
    }));
}

function isShort(word: string) {
  return [...word.normalize('NFC')].length < 3;
}

/** Whether a text has more than symbols. */
export function hasLetterOrDigit(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function waysToWrite(phone: string): SearchTerm[][] {
  const digits = digitsOf(phone);
  const national = nationalPart(phone, digits);
  const pieces = phone.split(' ').map(digitsOf);
  const apart = pieces.length > 1 && pieces.every((piece) => piece.length > 2);
  return [
    [anyPart(digits)],
    ...(national === undefined ? [] : [[anyPart(national)]]),
    ...(apart ? [pieces.map(anyPart)] : []),
  ];
}

function anyPart(digits: string): SearchTerm {
  return { text: digits, beginsWord: digits.length < 3 };
}

// Without the zero that stands for a calling code, or that is dialled only within a country.
function digitsOf(phone: string) {
  const digits = phone.replaceAll('(0)', '').replaceAll(/\D/g, '');
  return digits.replace(/^0+(?=\d)/, '');
}

// A phone may have been entered without its calling code.
function nationalPart(phone: string, digits: string) {
  if (!/^\(?(\+|00)/.test(phone) || digits.length < 8) return undefined;
  const code = [1, 2, 3].map((length) => digits.slice(0, length)).find((start) => CALLING_CODES.has(start));
  return code && digits.slice(code.length);
}

const CALLING_CODES = new Set<string>(getCountries().map((country) => getCountryCallingCode(country)));
