import type { OfferKind, Period } from '../offer/offer.contract.ts';
import { priceInWords } from '../offer/offer-words.web.ts';

interface Price {
  kind: OfferKind;
  amount: number;
  currency: string;
  period: Period | null;
}

/** What the button says that buys: "Pay CHF 49.00", "Subscribe for CHF 9.00 a month", "Get it for free". */
export function buyInWords(price: Price): string {
  if (price.kind === 'free') return 'Get it for free';
  const words = priceInWords(price);
  return price.kind === 'subscription' ? `Subscribe for ${words}` : `Pay ${words}`;
}
