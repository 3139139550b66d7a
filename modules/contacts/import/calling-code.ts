import { type CountryCode, getCountries, getCountryCallingCode } from 'libphonenumber-js/min';
import { readCountry } from '../contact/country.ts';

/** The country whose numbers a country code completes: `49`, `+49` and `0049` as well as `DE` and `Germany`. */
export function countryOfCode(text: string): string | null {
  const digits = /^(?:\+|00)?\s*(\d{1,3})(?:-\d+)?$/.exec(text)?.[1];
  return digits ? (byCallingCode().get(digits) ?? null) : readCountry(text);
}

let countries: Map<string, CountryCode> | undefined;

function byCallingCode() {
  countries ??= new Map(
    // Where several countries share a code, its numbers are completed in the same way: the largest stands for all.
    [...getCountries().map(codeOf), ...SHARED].map(([code, country]) => [code, country]),
  );
  return countries;
}

const SHARED: [string, CountryCode][] = [
  ['1', 'US'],
  ['7', 'RU'],
  ['39', 'IT'],
  ['44', 'GB'],
  ['47', 'NO'],
  ['61', 'AU'],
  ['212', 'MA'],
  ['262', 'RE'],
  ['358', 'FI'],
  ['590', 'GP'],
  ['599', 'CW'],
];

function codeOf(country: CountryCode): [string, CountryCode] {
  return [getCountryCallingCode(country), country];
}
