import type { OfferKind } from './offer.contract.ts';

/** "1 day", "1,000 days". */
export function daysInWords(days: number): string {
  return days === 1 ? '1 day' : `${days.toLocaleString('en')} days`;
}

/** For how long one has something: "For 30 days", "Without end", "As long as you subscribe". */
export function durationInWords(accessDays: number | null, kind: OfferKind): string {
  if (accessDays !== null) return `For ${daysInWords(accessDays)}`;
  return kind === 'subscription' ? 'As long as you subscribe' : 'Without end';
}
