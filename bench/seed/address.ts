import type { Country } from './languages/language.ts';
import type { Random } from './random.ts';
import { filled } from './template.ts';

/** Where a contact lives; not everyone says it, or all of it. */
export interface SeededAddress {
  address_line1: string | null;
  address_line2: string | null;
  city: string | null;
  state: string | null;
  postal_code: string | null;
}

/** An address in a country, in the country's form: whole for most, the city alone for some, none for the rest. */
export function addressIn(country: Country, random: Random): SeededAddress {
  const [city = '', state = '', postalCode = ''] = random.pickCommon(country.cities).split('|');
  const known = random.share();
  if (known < 0.3) return { ...NOWHERE };
  if (known < 0.4) return { ...NOWHERE, city };
  const street = random.pickCommon(country.streets);
  return {
    address_line1: filled(country.address, random).replace('{street}', street),
    address_line2: random.chance(0.2) ? filled(random.pick(country.second), random) : null,
    city,
    state: state || null,
    postal_code: filled(postalCode, random),
  };
}

const NOWHERE: SeededAddress = {
  address_line1: null,
  address_line2: null,
  city: null,
  state: null,
  postal_code: null,
};
