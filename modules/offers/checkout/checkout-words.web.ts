import type { Asks, Checkout, CheckoutState } from './checkout.contract.ts';

export const STATE_WORDS: Record<CheckoutState, string> = {
  open: 'Open',
  closed: 'Closed',
  sold_out: 'Sold out',
};

export const ASKED_WORDS: Record<Asks['name'], string> = {
  required: 'Required',
  optional: 'Optional',
  no: 'Not asked',
};

/** "12 of 50", or "12" where there is no limit. */
export function soldInWords({ sold, quantityLimit }: Pick<Checkout, 'sold' | 'quantityLimit'>): string {
  const number = sold.toLocaleString('en');
  return quantityLimit === null ? number : `${number} of ${quantityLimit.toLocaleString('en')}`;
}

/** How many are being paid right now: "2 being paid"; null for none. */
export function pendingInWords({ sold, taken }: Pick<Checkout, 'sold' | 'taken'>): string | null {
  const pending = taken - sold;
  return pending > 0 ? `${pending.toLocaleString('en')} being paid` : null;
}
