import { createRequire } from 'node:module';
import countries from 'i18n-iso-countries';

const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'sv',
  'da',
  'no',
  'fi',
  'cs',
  'hu',
  'ro',
  'tr',
  'ru',
  'uk',
  'el',
  'ja',
  'zh',
  'ko',
  'ar',
  'he',
];

// What people write that no list of official names has.
const SPOKEN: Record<string, string> = {
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'great britain': 'GB',
  usa: 'US',
  'u.s.a.': 'US',
  'u.s.': 'US',
  america: 'US',
  'united states of america': 'US',
  holland: 'NL',
  'south korea': 'KR',
  'north korea': 'KP',
  russia: 'RU',
  uae: 'AE',
  'czech republic': 'CZ',
  macau: 'MO',
  'ivory coast': 'CI',
};

/** ISO 3166 alpha-2 from a code of two or three letters, or a name in one of the common languages; else null. */
export function readCountry(text: string): string | null {
  const typed = text.trim();
  const upper = typed.toUpperCase();
  if (upper === 'UK') return 'GB';
  if (upper.length === 2 && countries.isValid(upper)) return upper;
  if (upper.length === 3 && countries.alpha3ToAlpha2(upper)) return countries.alpha3ToAlpha2(upper) ?? null;
  return byName().get(fold(typed)) ?? null;
}

/** The English name of a country by its ISO 3166 alpha-2 code. */
export function countryName(code: string): string {
  byName();
  return countries.getName(code, 'en') ?? code;
}

/** Every country, by its English name. */
export function allCountries(): { code: string; name: string }[] {
  byName();
  const names = Object.entries(countries.getNames('en', { select: 'official' }));
  return names.map(([code, name]) => ({ code, name })).sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

let names: Map<string, string> | undefined;

function byName() {
  names ??= loadNames();
  return names;
}

function loadNames() {
  const load = createRequire(import.meta.url);
  const found = new Map<string, string>();
  for (const language of LANGUAGES) {
    countries.registerLocale(load(`i18n-iso-countries/langs/${language}.json`));
    for (const [code, spellings] of Object.entries(countries.getNames(language, { select: 'all' }))) {
      for (const name of spellings) if (!found.has(fold(name))) found.set(fold(name), code);
    }
  }
  for (const [name, code] of Object.entries(SPOKEN)) found.set(fold(name), code);
  return found;
}

function fold(name: string) {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();
}
