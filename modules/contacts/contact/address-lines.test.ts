import { expect, test } from 'vitest';
import { addressLines } from './address-lines.contract.ts';

const empty = {
  addressLine1: null,
  addressLine2: null,
  city: null,
  state: null,
  postalCode: null,
  country: null,
  countryName: null,
};

test('an address in America has the state and then the code behind the town', () => {
  expect(
    addressLines({
      ...empty,
      addressLine1: '1 Main St',
      city: 'Portland',
      state: 'OR',
      postalCode: '97201',
      country: 'US',
      countryName: 'United States',
    }),
  ).toEqual(['1 Main St', 'Portland, OR 97201', 'United States']);
});

test('an address elsewhere has the code before the town', () => {
  expect(
    addressLines({ ...empty, addressLine2: 'c/o Lee', city: 'Bern', postalCode: '3011', country: 'CH' }),
  ).toEqual(['c/o Lee', '3011 Bern', 'CH']);
});

test('nothing given is no line', () => {
  expect(addressLines(empty)).toEqual([]);
});
