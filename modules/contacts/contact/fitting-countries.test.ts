import { expect, test } from 'vitest';
import { countryMeant, fittingCountries } from './fitting-countries.web.ts';

const countries = [
  { value: 'AT', label: 'Austria' },
  { value: 'CI', label: "Côte d'Ivoire" },
  { value: 'DE', label: 'Germany' },
  { value: 'US', label: 'United States of America' },
];

test('a code finds its country before names that contain the letters', () => {
  expect(codes('us')).toEqual(['US', 'AT']);
});

test('names that begin so come before names with a word that does', () => {
  expect(codes('a')).toEqual(['AT', 'US', 'DE']);
});

test('accents do not matter', () => {
  expect(codes('cote')).toEqual(['CI']);
});

test('nothing typed offers all', () => {
  expect(codes(' ')).toEqual(['AT', 'CI', 'DE', 'US']);
});

test('a text means a country where it is its code or name, or fits no other', () => {
  expect(countryMeant(countries, 'us')).toBe('US');
  expect(countryMeant(countries, 'austria')).toBe('AT');
  expect(countryMeant(countries, 'germ')).toBe('DE');
});

test('a text that several countries fit, or none, means none of them', () => {
  expect(countryMeant(countries, 'a')).toBeUndefined();
  expect(countryMeant(countries, 'xyz')).toBeUndefined();
});

test('an emptied field means no country', () => {
  expect(countryMeant(countries, ' ')).toBeNull();
});

function codes(typed: string) {
  return fittingCountries(countries, typed).map(({ value }) => value);
}
