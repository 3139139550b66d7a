import type { PaymentToOpen } from './provider.ts';

/** The same time of day a week, month or year later; on the month's last day where it has no such day. */
export function periodAfter(from: Date, period: NonNullable<PaymentToOpen['period']>): Date {
  const day = from.getUTCDate();
  const after = new Date(from);
  if (period === 'week') after.setUTCDate(day + 7);
  else if (period === 'month') after.setUTCMonth(from.getUTCMonth() + 1);
  else after.setUTCFullYear(from.getUTCFullYear() + 1);
  // A 31st that the month lacks has run over into the next one.
  if (period !== 'week' && after.getUTCDate() !== day) after.setUTCDate(0);
  return after;
}
