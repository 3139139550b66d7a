import type { Country } from './languages/language.ts';
import type { Random } from './random.ts';
import { filledPhone } from './template.ts';

/** A phone number of a country: as someone typed it, and in E.164. */
export interface SeededPhone {
  phone: string;
  e164: string;
}

/**
 * A phone number as people write it: national, international with spaces, or as a phone stores it.
 * Where nobody says which country it is of, it is always international.
 */
export function phoneIn(country: Country, random: Random, { countryKnown = true } = {}): SeededPhone {
  const national = filledPhone(random.pickCommon(country.phones), random);
  const behind = national.replace(country.trunk, '').replace(/^[\s/-]+/, '');
  const e164 = `+${country.calling}${behind.replaceAll(/\D/g, '')}`;
  if (countryKnown && random.chance(0.55)) return { phone: national, e164 };
  return { phone: random.chance(0.7) ? `+${country.calling} ${behind}` : e164, e164 };
}
