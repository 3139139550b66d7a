import type { Offer, OfferKind, Period } from './offer.contract.ts';

/** What the form of an offer holds. */
export interface OfferValues {
  name: string;
  kind: OfferKind;
  /** In minor units; null while what was typed is no amount. */
  amount: number | null;
  currency: string;
  period: Period;
  products: GrantedValue[];
  tagIds: string[];
}

/** A product that the offer grants; without days its access has no end. */
export interface GrantedValue {
  productId: string;
  name: string;
  accessDays: number | null;
}

/** What is sent of it. */
export interface OfferBody {
  name: string;
  kind: OfferKind;
  amount: number;
  currency: string;
  period: Period | null;
  products: { productId: string; accessDays: number | null }[];
  tagIds: string[];
}

/** A new offer's form, in the currency that was used last. */
export function newOffer(currency: string): OfferValues {
  return { name: '', kind: 'one_time', amount: null, currency, period: 'month', products: [], tagIds: [] };
}

export function valuesOf(offer: Offer): OfferValues {
  return {
    name: offer.name,
    kind: offer.kind,
    amount: offer.kind === 'free' ? null : offer.amount,
    currency: offer.currency,
    period: offer.period ?? 'month',
    products: offer.products.map(({ productId, name, accessDays }) => ({ productId, name, accessDays })),
    tagIds: offer.tags.map(({ id }) => id),
  };
}

/** What belongs to another kind than the chosen one is left behind. */
export function bodyOf(values: OfferValues): OfferBody {
  const { name, kind, amount, currency, period, products, tagIds } = values;
  return {
    name,
    kind,
    amount: kind === 'free' ? 0 : (amount ?? 0),
    currency,
    period: kind === 'subscription' ? period : null,
    products: products.map(({ productId, accessDays }) => ({ productId, accessDays })),
    tagIds,
  };
}

/** What is wrong with the values before anyone asks the server, by field. */
export const faults = {
  name: (name: string) => (name.trim() === '' ? 'Give the offer a name.' : null),
  amount: (amount: number | null, { kind }: OfferValues) =>
    kind === 'free' || amount ? null : 'Give a price above 0, as 49 or 49.90.',
};
