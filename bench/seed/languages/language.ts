/** A part of a name as it is written, and in the letters of an e-mail address. */
export interface NamePart {
  written: string;
  ascii: string;
}

export type Names = readonly [NamePart, ...NamePart[]];
export type Texts = readonly [string, ...string[]];

/** A language: the names of those who speak it, the most common first, and the countries they live in. */
export interface Language {
  men: Names;
  women: Names;
  last: Names;
  /** Where women's family names take another form. */
  lastOfWomen?: Names;
  countries: readonly [Country, ...Country[]];
}

/** How phones and addresses are written in a country. In templates `#` is a digit, `N` one from 2 to 9, `@` a letter. */
export interface Country {
  /** ISO 3166 alpha-2. */
  code: string;
  /** How many contacts live there in comparison to others. */
  weight: number;
  calling: string;
  /** The digits before a national number that fall away behind the calling code. */
  trunk: string;
  /** National numbers as people write them. */
  phones: Texts;
  /** `city|state|postal code`. */
  cities: Texts;
  /** The first line, with `{street}` and `{n}`. */
  address: string;
  streets: Texts;
  /** Second lines, with `{n}`. */
  second: Texts;
  /** Names of mail domains there, the common first. */
  domains: Texts;
}

/** Names in Latin letters; spaces stand between names, `_` is a space within one. */
export function latin(names: string): Names {
  return some(words(names).map((written) => ({ written, ascii: asciiOf(written) })));
}

/** Names in other letters, each with its form in Latin letters: `Иван:ivan`. */
export function romanised(names: string): Names {
  return some(
    words(names).map((pair) => {
      const [written = '', ascii = ''] = pair.split(':');
      return { written, ascii: asciiOf(ascii) };
    }),
  );
}

/** Texts that may hold spaces, separated by semicolons. */
export function texts(list: string): Texts {
  return some(
    list
      .split(';')
      .map((text) => text.trim())
      .filter(Boolean),
  );
}

function words(names: string) {
  return names
    .split(/\s+/)
    .filter(Boolean)
    .map((name) => name.replaceAll('_', ' '));
}

function some<T>(items: T[]): [T, ...T[]] {
  const [first, ...rest] = items;
  if (first === undefined) throw new Error('A list of names or texts is empty.');
  return [first, ...rest];
}

const LETTERS: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ı: 'i',
};

function asciiOf(name: string) {
  const lower = name.toLowerCase().replaceAll(/[äöüßłøæœđı]/g, (letter) => LETTERS[letter] ?? '');
  return lower.normalize('NFD').replaceAll(/[^a-z]/g, '');
}
