import { afterAll, beforeAll, expect, test } from 'vitest';
import { modules } from '../../app/modules.ts';
import { contactsMatching } from '../../modules/contacts/list/contacts-matching.ts';
import { countContacts } from '../../modules/contacts/list/count.sql.ts';
import { type ContactFilter, contactSort } from '../../modules/contacts/list/list.contract.ts';
import { contactsPage } from '../../modules/contacts/list/list.sql.ts';
import type { Db } from '../../platform/db/db.ts';
import { connectContributions } from '../../platform/module/point.ts';
import { seedPurchases } from '../seed/purchases.ts';
import { seedDatabase } from '../seed/seed.ts';
import { freshDatabase } from '../seed/testing/seeded-database.ts';
import { lookUp } from './known.ts';
import { deepPlaces } from './places.ts';
import { LIMIT } from './read-case.ts';
import { spreadIds } from './samples.sql.ts';
import { listSections } from './sections.ts';

const CONTACTS = 3000;

let db: Db;
let drop = async () => {};

beforeAll(async () => {
  connectContributions(modules());
  ({ db, drop } = await freshDatabase());
  await seedDatabase(db, { contacts: CONTACTS, seed: 1 });
  await seedPurchases(db);
});
afterAll(() => drop());

const TYPE = { type: 'customer' } as const;

async function sought(filter: ContactFilter) {
  const count = await countContacts(db, filter);
  return { filter, limit: LIMIT, count, spread: await spreadIds(db, CONTACTS) };
}

test('the places of an order begin deep in it, from one after the other to its last page', async () => {
  const ids = await contactsMatching(db, TYPE).select('contact.id').orderBy('contact.id', 'desc').execute();
  const places = await deepPlaces(db, await sought(TYPE));
  const newest = places.filter(({ sort }) => sort === '-createdAt');
  const firsts: number[] = [];
  for (const { sort, cursor } of newest) {
    const { items } = await contactsPage(db, TYPE, { sort, limit: LIMIT, cursor });
    firsts.push(ids.findIndex(({ id }) => id === items[0]?.id));
    expect(items).toHaveLength(LIMIT);
  }
  const half = Math.ceil(ids.length * 0.5);
  const tenths = [Math.ceil(ids.length * 0.1), half, half - 1 - LIMIT, Math.ceil(ids.length * 0.9)];
  expect(firsts).toEqual([...tenths, ids.length - LIMIT]);
});

test('where too many fit to sort them, places are about as deep as they say', async () => {
  const ids = await contactsMatching(db, {}).select('contact.id').orderBy('contact.id').execute();
  const places = await deepPlaces(db, await sought({}));
  const shares = places
    .filter(({ sort }) => sort === 'createdAt')
    .map(({ cursor }) => ids.findIndex(({ id }) => id === cursor?.id) / ids.length);
  expect(ids).toHaveLength(CONTACTS);
  for (const [at, share] of [0.1, 0.5, 0.5, 0.9].entries()) expect(shares[at]).toBeCloseTo(share, 1);
});

test('the last page of every order is its last', async () => {
  const last = (await deepPlaces(db, await sought(TYPE))).filter(({ depth }) => depth === 'last');
  expect(last.map(({ sort }) => sort).toSorted()).toEqual(contactSort.options.toSorted());
  for (const { sort, cursor } of last) {
    const { items, next } = await contactsPage(db, TYPE, { sort, limit: LIMIT, cursor });
    expect([sort, items.length, next]).toEqual([sort, LIMIT, null]);
  }
});

test('purchases are seeded once', async () => {
  const known = await lookUp(db);
  await seedPurchases(db);
  expect(await lookUp(db)).toEqual({ ...known, tag: expect.any(Function) });
});

test('searches of the bench hit whom they are made of, and nobody where they are to miss', async () => {
  const sections = await listSections(db, await lookUp(db));
  const faults: string[] = [];
  for await (const { fault } of sections.find(({ title }) => title === 'Searches')?.groups() ?? [])
    if (fault) faults.push(fault);
  expect(faults).toEqual([]);
});
