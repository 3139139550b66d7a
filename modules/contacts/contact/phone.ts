import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A phone number as typed and, where it can be understood, in E.164 (`+447911123456`). */
export interface Phone {
  phone: string;
  e164: string | null;
}

/** Reads a phone number; `country` (ISO 3166 alpha-2) completes numbers written without a calling code. */
export function readPhone(text: string, country?: string | null): Phone {
  const phone = text.trim();
  const parsed = parsePhoneNumberFromString(phone, countryOf(country));
  return { phone, e164: parsed?.isPossible() ? parsed.number : null };
}

function countryOf(country: string | null | undefined): CountryCode | undefined {
  return country && isSupportedCountry(country) ? country : undefined;
}
