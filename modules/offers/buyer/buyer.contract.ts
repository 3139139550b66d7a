import { z } from 'zod';
import { currency, MAX_AMOUNT, moneyInWords } from '../money/money.contract.ts';

/** The column of what a contact spent: one entry for each currency, in minor units. */
export const totalSpentValue = z.array(z.object({ currency: z.string(), spent: z.number().int() }));

/** The column of when a contact last ordered something that was paid. */
export const lastOrderValue = z.iso.datetime();

/** How much someone spent in a currency: between two amounts in its minor units, both included; null leaves one open. */
export interface Spent {
  currency: string;
  least: number | null;
  most: number | null;
}

const WRITTEN = /^([A-Za-z]{3}):(\d{0,11})-(\d{0,11})$/;

/** Reads the value of the filter, `CHF:1000-5000`; null when it is none. */
export function readSpent(value: string): Spent | null {
  const [, code = '', least = '', most = ''] = WRITTEN.exec(value) ?? [];
  const money = currency.safeParse(code);
  if (!money.success || Number(least) > MAX_AMOUNT || Number(most) > MAX_AMOUNT) return null;
  return { currency: money.data, least: amountOf(least), most: amountOf(most) };
}

/** Writes the value of the filter; undefined when it asks nothing. */
export function writeSpent({ currency, least, most }: Spent): string | undefined {
  if (least === null && most === null) return undefined;
  return `${currency}:${least ?? ''}-${most ?? ''}`;
}

/** "CHF 10.00 – 100.00", "at least CHF 10.00". */
export function spentInWords({ currency, least, most }: Spent): string {
  if (least === null) return most === null ? 'anything' : `at most ${moneyInWords(most, currency)}`;
  if (most === null) return `at least ${moneyInWords(least, currency)}`;
  return `${moneyInWords(least, currency)} – ${moneyInWords(most, currency).replace(`${currency} `, '')}`;
}

function amountOf(digits: string) {
  return digits === '' ? null : Number(digits);
}
