import { expect, test } from 'vitest';
import { goldRows } from '../testing/gold.ts';
import { readPhone } from './phone.ts';

const gold = goldRows(new URL('fixtures/phones.tsv', import.meta.url)).map((row) => ({
  ...row,
  typed: JSON.parse(row.input_json ?? '""'),
  country: row.country_iso || null,
  e164: row.verdict === 'ok' ? (row.expected_e164 ?? '') : null,
}));

test.each(gold)('$typed in $country is $e164, and stays as typed', ({ typed, country, e164 }) => {
  expect(readPhone(typed, country)).toEqual({ phone: typed.trim(), e164 });
});

test('a number with a calling code is of its own country, whatever country is given', () => {
  expect(readPhone(' +49 1512 3456789 ', 'GB')).toEqual({
    phone: '+49 1512 3456789',
    e164: '+4915123456789',
  });
});

test('a country without numbers of its own completes nothing', () => {
  expect(readPhone('020 7946 0018', 'AQ').e164).toBeNull();
});
