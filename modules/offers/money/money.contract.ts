import { z } from 'zod';
import { CURRENCIES, digitsOf } from './currencies.contract.ts';

/** The most that one thing costs, in minor units; far below what a number holds exactly. */
export const MAX_AMOUNT = 99_999_999_999;

/** An amount in minor units of its currency: cents, rappen, yen. */
export const amount = z.int().min(0).max(MAX_AMOUNT);

/** Many amounts added up, in minor units: what came in for years, say. */
export const total = z.int().min(0);

const CODES = new Set(CURRENCIES);

/** The ISO 4217 code of a currency in circulation, in capitals. */
export const currency = z
  .string()
  .trim()
  .toUpperCase()
  .refine((code) => CODES.has(code), 'Give a currency by its three letters, as CHF, EUR or USD.');

/** The currency of what was sold already: it stays known when it goes out of circulation. */
export const currencySold = z.string();

/** An amount as people read it: "CHF 1,200.00". */
export function moneyInWords(minor: number, code: string): string {
  const digits = digitsOf(code);
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency: code,
    currencyDisplay: 'code',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
    .format(minor / 10 ** digits)
    .replaceAll(/\s/g, ' ');
}

/**
 * What someone typed as an amount, in minor units; null when it is none: "49", "49.90", "1'200,50", "CHF 1,200".
 * One separator that can be the decimal one is it; otherwise it parts thousands.
 */
export function readMoney(typed: string, code: string): number | null {
  const digits = digitsOf(code);
  const plain = typed.replaceAll(/['’\s]/g, '').replace(code, '');
  const [, whole = '', fraction = ''] = DECIMAL.exec(plain) ?? [];
  const read = whole + fraction && fraction.length <= digits ? { whole, fraction } : inThousands(plain);
  if (!read || read.fraction.length > digits) return null;
  const minor = Number(read.whole.replaceAll(/[.,]/g, '') + read.fraction.padEnd(digits, '0'));
  return minor <= MAX_AMOUNT ? minor : null;
}

const DECIMAL = /^(\d*)(?:[.,](\d*))?$/;

function inThousands(plain: string): { whole: string; fraction: string } | undefined {
  const [, whole, , fraction = ''] = THOUSANDS.exec(plain) ?? [];
  return whole === undefined ? undefined : { whole, fraction };
}

// The same separator throughout, and another one before the fraction.
const THOUSANDS = /^([1-9]\d{0,2}(?:([.,])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d*))?$/;
