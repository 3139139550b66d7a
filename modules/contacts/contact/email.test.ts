import { expect, test } from 'vitest';
import { goldRows } from '../testing/gold.ts';
import { emailKey } from './email.ts';

const gold = goldRows(new URL('fixtures/emails.tsv', import.meta.url)).map((row) => ({
  ...row,
  address: JSON.parse(row.address_json ?? '""'),
  normalized: JSON.parse(row.normalized_json || 'null'),
}));
const rated = (verdict: string) => gold.filter((row) => 'verdict' in row && row.verdict === verdict);

test.each(rated('valid'))('$id: $address is an e-mail address', ({ address }) => {
  expect(emailKey(address)).not.toBeNull();
});

test.each(rated('invalid'))('$id: $address is no e-mail address', ({ address }) => {
  expect(emailKey(address)).toBeNull();
});

test.each(rated('clean'))('$id: $address is taken as $normalized', ({ address, normalized }) => {
  expect(emailKey(address)).toBe(normalized);
});

test.each(rated('either'))('$id: $address is refused or left the same address', ({ address }) => {
  const typed = address.normalize('NFC').trim().toLowerCase();
  expect([undefined, typed.slice(0, typed.lastIndexOf('@'))]).toContain(localOf(emailKey(address)));
});

test.each([
  ['Ada+News@Example.COM', 'ada+news@example.com'],
  ['info@MÜLLER.example', 'info@xn--mller-kva.example'],
  ['info@xn--mller-kva.example', 'info@xn--mller-kva.example'],
  ['zoe\u0308@example.com', 'zoë@example.com'],
])('%j is kept apart from others as %j', (typed, key) => {
  expect(emailKey(typed)).toBe(key);
});

test('a local part has at most 64 characters, a label 63 and the whole 254', () => {
  expect(emailKey(`${'a'.repeat(64)}@example.com`)).not.toBeNull();
  expect(emailKey(`${'a'.repeat(65)}@example.com`)).toBeNull();
  expect(emailKey(`a@${'d'.repeat(63)}.com`)).not.toBeNull();
  expect(emailKey(`a@${'d'.repeat(64)}.com`)).toBeNull();
  const long = `${'a'.repeat(64)}@${`${'d'.repeat(60)}.`.repeat(3)}`;
  expect(emailKey(long + 'e'.repeat(254 - long.length))).not.toBeNull();
  expect(emailKey(long + 'e'.repeat(255 - long.length))).toBeNull();
});

test.each([
  '.ada@example.com',
  'ada.@example.com',
  'a..da@example.com',
  'ada@localhost',
  'ada@example.1',
  'ada@example.c',
  'ada@example.com/path',
  'ada@example.com?query',
  'ada@example.com#part',
  'ada@example.com\\path',
  'ada@exa%6dple.com',
  'ada@exa\u00admple.com',
  'a\u200bda@example.com',
])('%s is refused', (typed) => {
  expect(emailKey(typed)).toBeNull();
});

function localOf(key: string | null) {
  return key?.slice(0, key.lastIndexOf('@'));
}
