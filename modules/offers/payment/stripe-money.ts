import { PaymentRefused } from './provider.ts';

// Where Stripe counts in another unit than ISO 4217: how many of its units are one of ours. The króna and the
// Ugandan shilling have no minor unit but are sent in hundredths; the ariary has one but is sent whole.
const STRIPE_UNITS: Record<string, number> = { ISK: 100, UGX: 100, MGA: 0.01 };

/**
 * An amount as Stripe's API counts it.
 *
 * @throws PaymentRefused for a fraction that Stripe cannot take.
 */
export function toStripe(minor: number, currency: string): number {
  const amount = minor * unitsOf(currency);
  if (Number.isInteger(amount)) return amount;
  throw new PaymentRefused(`Stripe takes no fractions of ${currency}. Choose a whole amount.`);
}

/** An amount of Stripe's API in minor units of its currency, which Stripe writes in small letters. */
export function fromStripe(amount: number, currency: string): number {
  return Math.round(amount / unitsOf(currency));
}

function unitsOf(currency: string) {
  return STRIPE_UNITS[currency.toUpperCase()] ?? 1;
}
