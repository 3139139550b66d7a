import { describe, expect, test } from 'vitest';
import type { Offer } from './offer.contract.ts';
import { bodyOf, faults, newOffer, valuesOf } from './offer-values.web.ts';
import { grantsInWords, priceInWords } from './offer-words.web.ts';

const OFFER: Offer = {
  id: '01890000-0000-7000-8000-000000000001',
  name: 'Club',
  kind: 'subscription',
  amount: 900,
  currency: 'USD',
  period: 'year',
  products: [
    {
      productId: '01890000-0000-7000-8000-000000000002',
      name: 'Forum',
      archived: false,
      accessDays: 1,
      tag: null,
    },
    {
      productId: '01890000-0000-7000-8000-000000000003',
      name: 'Files',
      archived: false,
      accessDays: null,
      tag: null,
    },
    {
      productId: '01890000-0000-7000-8000-000000000004',
      name: 'Talks',
      archived: true,
      accessDays: 3650,
      tag: null,
    },
  ],
  tags: [{ id: '01890000-0000-7000-8000-000000000005', name: 'Member' }],
  paidOrders: 0,
  archivedAt: null,
  version: 3,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};

describe("an offer's form", () => {
  test('that nobody touched sends the offer as it is', () => {
    const { name, kind, amount, currency, period, tags, products } = OFFER;
    expect(bodyOf(valuesOf(OFFER))).toEqual({
      name,
      kind,
      amount,
      currency,
      period,
      tagIds: tags.map(({ id }) => id),
      products: products.map(({ productId, accessDays }) => ({ productId, accessDays })),
    });
  });

  test('leaves behind what belongs to another kind than the one chosen', () => {
    const values = valuesOf(OFFER);
    expect(bodyOf({ ...values, kind: 'one_time' })).toMatchObject({ amount: 900, period: null });
    expect(bodyOf({ ...values, kind: 'free' })).toMatchObject({ amount: 0, period: null });
  });

  test('asks for a name, and for a price unless it is free', () => {
    const blank = newOffer('CHF');
    expect([faults.name(blank.name), faults.amount(blank.amount, blank)]).toEqual([
      'Give the offer a name.',
      'Give a price above 0, as 49 or 49.90.',
    ]);
    expect(faults.amount(0, blank)).not.toBeNull();
    expect(faults.amount(null, { ...blank, kind: 'free' })).toBeNull();
    expect(faults.amount(1, blank)).toBeNull();
  });
});

test.each([
  [OFFER, 'USD 9.00 a year'],
  [{ ...OFFER, kind: 'one_time', period: null, amount: 129_900 } as const, 'USD 1,299.00'],
  [{ ...OFFER, kind: 'free', period: null, amount: 0 } as const, 'Free'],
])('the price of an offer reads %#', (offer, words) => {
  expect(priceInWords(offer)).toBe(words);
});

test('what an offer grants is said with how long it lasts', () => {
  expect(grantsInWords(OFFER.products)).toBe('Forum for 1 day, Files, Talks for 3,650 days');
});
