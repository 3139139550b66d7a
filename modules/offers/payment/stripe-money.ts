import { digitsOf } from '../money/currencies.contract.ts';
import { PaymentRefused } from './provider.ts';

// What Stripe counts whole, and thereby not as ISO 4217 does: the ariary has a minor unit.
const WHOLE = ['MGA'];
// What has no minor unit and is sent in hundredths all the same, whose last digits are 00.
const IN_HUNDREDTHS = ['ISK', 'UGX'];

/**
 * An amount as Stripe's API counts it.
 *
 * @throws PaymentRefused for a fraction that Stripe cannot take.
 */
export function toStripe(minor: number, currency: string): number {
  const digits = digitsOf(currency);
  const shift = stripeDigits(currency) - digits;
  const amount = shift < 0 ? minor / 10 ** -shift : minor * 10 ** shift;
  if (!Number.isInteger(amount))
    throw new PaymentRefused(`Stripe takes no fractions of ${currency}. Choose a whole amount.`);
  // Banks clear no thousandths.
  if (digits === 3 && amount % 10 !== 0)
    throw new PaymentRefused(`Stripe takes amounts in ${currency} that end in 0. Choose 1.230, say.`);
  return amount;
}

/** An amount of Stripe's API in minor units of its currency, which Stripe writes in small letters. */
export function fromStripe(amount: number, currency: string): number {
  const code = currency.toUpperCase();
  return Math.round(amount * 10 ** (digitsOf(code) - stripeDigits(code)));
}

function stripeDigits(currency: string) {
  if (WHOLE.includes(currency)) return 0;
  return IN_HUNDREDTHS.includes(currency) ? 2 : digitsOf(currency);
}
