import { expect, test } from 'vitest';
import { allCountries, countryName, readCountry } from './country.ts';

test.each([
  [' de ', 'DE'],
  ['DEU', 'DE'],
  ['Germany', 'DE'],
  ['deutschland', 'DE'],
  ['Allemagne', 'DE'],
  ['ALEMANIA', 'DE'],
  ['ドイツ', 'DE'],
  ['Österreich', 'AT'],
  ['osterreich', 'AT'],
  ["Côte d'Ivoire", 'CI'],
  ['Cote d’Ivoire', 'CI'],
  ['uk', 'GB'],
  ['England', 'GB'],
  ['U.S.A.', 'US'],
  ['United States of America', 'US'],
  ['Holland', 'NL'],
  ['Россия', 'RU'],
])('%j is the country %s', (typed, code) => {
  expect(readCountry(typed)).toBe(code);
});

test.each(['', ' ', 'Atlantis', 'ZZ', 'XYZ', 'German', '49'])('%j is no country', (typed) => {
  expect(readCountry(typed)).toBeNull();
});

test('every country is listed once, by its English name, and is read back by name and code', () => {
  const all = allCountries();
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  expect(all.map(({ name }) => name)).toEqual(
    all.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'en')),
  );
  const wrong = all.filter(({ code, name }) => readCountry(code) !== code || readCountry(name) !== code);
  expect(wrong).toEqual([]);
  expect(countryName('GB')).toBe('United Kingdom');
});
