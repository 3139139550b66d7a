import type { Contact } from './contact.contract.ts';

type Address = Pick<
  Contact,
  'addressLine1' | 'addressLine2' | 'city' | 'state' | 'postalCode' | 'country' | 'countryName'
>;

/** An address as it is written on a letter, without the lines that would be empty. */
export function addressLines(given: Address): string[] {
  const { addressLine1, addressLine2, country, countryName } = given;
  return [addressLine1, addressLine2, townOf(given), countryName ?? country].filter((line): line is string =>
    Boolean(line),
  );
}

// Where the state is part of the town's line, the postal code comes last; elsewhere before the town.
const POSTAL_CODE_LAST = new Set(['US', 'CA', 'AU', 'GB', 'IE', 'IN', 'NZ']);

function townOf({ city, state, postalCode, country }: Address): string {
  if (country && POSTAL_CODE_LAST.has(country)) return joined([joined([city, state], ', '), postalCode], ' ');
  return joined([joined([postalCode, city], ' '), state], ', ');
}

function joined(parts: readonly (string | null)[], by: string): string {
  return parts.filter((part) => part).join(by);
}
