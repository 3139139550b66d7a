import { moneyInWords } from '../money/money.contract.ts';
import type { Offer } from './offer.contract.ts';
import { daysInWords } from './terms-words.contract.ts';

/** A price: "Free", "CHF 49.00", "CHF 9.00 a month"; without its period it is that of one. */
export function priceInWords({
  kind,
  amount,
  currency,
  period,
}: Pick<Offer, 'kind' | 'amount' | 'currency'> & Partial<Pick<Offer, 'period'>>): string {
  if (kind === 'free') return 'Free';
  const price = moneyInWords(amount, currency);
  return period ? `${price} a ${period}` : price;
}

/** "Course A for 365 days, Club". */
export function grantsInWords(products: Offer['products']): string {
  return products
    .map(({ name, accessDays }) => (accessDays ? `${name} for ${daysInWords(accessDays)}` : name))
    .join(', ');
}
