import { createHash } from 'node:crypto';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import { readCountry } from '../../modules/contacts/contact/country.ts';
import { emailKey } from '../../modules/contacts/contact/email.ts';
import { readPhone } from '../../modules/contacts/contact/phone.ts';
import { seededContacts } from './contacts.ts';
import { TAG_NAMES } from './tag-names.ts';
import { FIRST_DAY, LAST_DAY } from './timeline.ts';

const people = [...seededContacts({ contacts: 20_000, seed: 1 })];

function hashOf(contacts: number, seed: number) {
  const rows = [...seededContacts({ contacts, seed })];
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

test('the same seed gives the same contacts', () => {
  expect(hashOf(2000, 1)).toBe(hashOf(2000, 1));
});

test('another seed gives other contacts', () => {
  const one = new Set([...seededContacts({ contacts: 2000, seed: 1 })].map((person) => person.email_key));
  const shared = [...seededContacts({ contacts: 2000, seed: 2 })].filter((person) =>
    one.has(person.email_key),
  );
  expect(shared).toEqual([]);
});

test('every seeded e-mail is valid and belongs to one contact', () => {
  for (const person of people) expect(emailKey(person.email)).toBe(person.email_key);
  expect(new Set(people.map((person) => person.email_key)).size).toBe(people.length);
});

test('every seeded e-mail lies under a domain that nobody can own', () => {
  expect(people.filter((person) => !person.email.endsWith('.example'))).toEqual([]);
});

test('every seeded phone is valid and reads as its E.164', () => {
  const wrong = people.filter(({ phone, phone_e164, country }) => {
    if (phone === null || phone_e164 === null) return phone !== phone_e164;
    const valid = parsePhoneNumberFromString(phone_e164)?.isValid();
    return !valid || readPhone(phone, country).e164 !== phone_e164;
  });
  expect(wrong.map(({ phone, country }) => `${country} ${phone}`)).toEqual([]);
  expect(people.filter((person) => person.phone).length / people.length).toBeCloseTo(0.7, 1);
});

test('every seeded country is one, and the texts are as the product keeps them', () => {
  const countries = new Set(people.flatMap((person) => person.country ?? []));
  expect(countries.size).toBeGreaterThan(25);
  for (const code of countries) expect(readCountry(code)).toBe(code);
  const texts = people
    .flatMap((person) => [person.first_name, person.last_name, person.city, person.address_line1])
    .filter((text) => text !== null);
  for (const text of texts) expect(text).toBe(text.normalize('NFC').trim());
});

test('the seeded names are of many scripts', () => {
  const all = people.map((person) => `${person.first_name} ${person.last_name}`).join(' ');
  const scripts = [
    'Latin',
    'Cyrillic',
    'Greek',
    'Arabic',
    'Hebrew',
    'Han',
    'Katakana',
    'Hangul',
    'Devanagari',
    'Thai',
  ];
  for (const script of scripts) expect(all).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'));
});

test('a fifth of the seeded contacts are customers, since a time after they were created', () => {
  const customers = people.filter((person) => person.type === 'customer');
  expect(customers.length / people.length).toBeCloseTo(0.2, 1);
  for (const { created_at, customer_since, updated_at } of customers) {
    expect(created_at <= String(customer_since)).toBe(true);
    expect(String(customer_since) <= updated_at).toBe(true);
  }
  expect(people.filter((person) => person.type === 'lead' && person.customer_since !== null)).toEqual([]);
});

test('the ids of seeded contacts stand in the order of their times, within the five years', () => {
  expect(new Set(people.map((person) => person.id)).size).toBe(people.length);
  for (const { id } of people)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const times = people.map((person) => Date.parse(person.created_at));
  const inIds = people.map((person) => Number.parseInt(person.id.replace('-', '').slice(0, 12), 16));
  expect(inIds).toEqual(times);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect([Number(times[0]) >= FIRST_DAY, Number(times.at(-1)) < LAST_DAY]).toEqual([true, true]);
});

test('the seeded tags have a long tail: one that nearly all have, most that few have, three on the average', () => {
  const counts = new Map<string, number>();
  for (const name of people.flatMap((person) => person.tags)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sizes = [...counts.values()].sort((a, b) => b - a);
  expect(new Set(TAG_NAMES).size).toBe(200);
  expect(sizes.reduce((sum, size) => sum + size, 0) / people.length).toBeCloseTo(3, 0);
  expect(Number(sizes[0])).toBeGreaterThan(people.length * 0.8);
  expect(Number(sizes[100])).toBeLessThan(people.length * 0.01);
});

test('two common seeded tags have no contact in common, and one has only the oldest', () => {
  const has = (name: string) => people.filter((person) => person.tags.includes(name));
  expect(has('Private').length).toBeGreaterThan(people.length * 0.3);
  expect(has('Business').length).toBeGreaterThan(people.length * 0.2);
  expect(has('Private').filter((person) => person.tags.includes('Business'))).toEqual([]);
  for (const person of has('Webinar 2021-11')) expect(person.created_at < '2021-12').toBe(true);
});
