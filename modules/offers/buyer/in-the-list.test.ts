import { type Expression, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../../contacts/server.ts';
import { endAccess } from '../entitlement/end-access.ts';
import { offers } from '../server.ts';
import { asEditor } from '../testing/as-editor.ts';
import { addOffer, addProduct } from '../testing/catalogue.ts';
import { addLead } from '../testing/people.ts';
import { place, sell } from '../testing/sales.ts';
import { bought, hasAccess, spent } from './filters.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers()] });

const ID = '01890000-0000-7000-8000-000000000000';

async function fitting(where: string): Promise<string[]> {
  const viewer = await asEditor(app.now, 'viewer');
  const query = new URLSearchParams({ where });
  const { status, body } = await viewer('GET', `/contacts?${query}`);
  expect(status).toBe(200);
  const { body: counted } = await viewer('GET', `/contacts/count?${query}`);
  expect(counted.count).toBe(body.items.length);
  return body.items.map(({ id }: { id: string }) => id).sort();
}

describe('contacts are found', () => {
  test('by the offer that they bought, paid and not wholly refunded', async () => {
    const { db } = app.now;
    const offerId = await addOffer(db);
    const [buyer, waiting, refunded] = [await addLead(db), await addLead(db), await addLead(db)];
    await sell(db, { contactId: buyer, offerId });
    await sell(db, { contactId: buyer, offerId });
    await place(db, { contactId: waiting, offerId });
    const back = await sell(db, { contactId: refunded, offerId });
    await db.updateTable('offers.order').set({ state: 'refunded' }).where('id', '=', back.id).execute();
    expect(await fitting(`offers.bought:${offerId}`)).toEqual([buyer]);
  });

  test('by the product that they have access to now', async () => {
    const { db } = app.now;
    const product = await addProduct(db);
    const offerId = await addOffer(db, { products: [{ id: product }] });
    const [has, had] = [await addLead(db), await addLead(db)];
    await sell(db, { contactId: has, offerId });
    const { id: orderId } = await sell(db, { contactId: had, offerId });
    await transact(db, (tx) => endAccess(tx, { orderId }, { why: 'hand' }, system));
    expect(await fitting(`offers.hasAccess:${product}`)).toEqual([has]);
  });

  test('by what they spent in a currency, both ends included and either left out', async () => {
    const { db } = app.now;
    const [little, much, other] = [await addLead(db), await addLead(db), await addLead(db)];
    const spend = async (contactId: string, amount: number, currency: string) =>
      sell(db, { contactId, offerId: await addOffer(db, { amount, currency }) });
    await spend(little, 1000, 'XAF');
    await spend(much, 5000, 'XAF');
    await spend(other, 5000, 'XPF');
    expect(await fitting('offers.spent:XAF:1000-5000')).toEqual([little, much].sort());
    expect(await fitting('offers.spent:XAF:1001-')).toEqual([much]);
    expect(await fitting('offers.spent:XAF:-4999')).toEqual([little]);
    expect(await fitting('offers.spent:xpf:-')).toEqual([other]);
  });

  test.each([
    'offers.bought:course',
    'offers.hasAccess:',
    'offers.spent:1000',
    'offers.spent:XYZ:1-2',
    'offers.spent:CHF:a-b',
    'offers.spent:CHF:-5-1',
  ])('and %s is refused with a sentence', async (where) => {
    const viewer = await asEditor(app.now, 'viewer');
    const { status, body } = await viewer('GET', `/contacts?${new URLSearchParams({ where })}`);
    expect([status, body.code]).toEqual([400, 'bad_condition']);
  });

  test('by index, whichever way the planner goes', async () => {
    const { db } = app.now;
    const one = sql<string>`${ID}::uuid` as Expression<string>;
    const asked = [
      [bought.fits(ID, one), 'order_bought'],
      [hasAccess.fits(ID, one), 'entitlement_active'],
      [spent.fits('CHF:100-', one), 'spending_by_amount|spending_pkey'],
    ] as const;
    for (const [fits, index] of asked) {
      const { rows } = await db.transaction().execute(async (tx) => {
        await sql`set local enable_seqscan = off`.execute(tx);
        return sql`explain select where ${fits}`.execute(tx);
      });
      expect(JSON.stringify(rows)).toMatch(new RegExp(index));
    }
  });
});

describe('columns of the list', () => {
  test('tell what someone spent in each currency and when they last ordered', async () => {
    const { db } = app.now;
    const contactId = await addLead(db, 'columns@list.example');
    await sell(db, { contactId, offerId: await addOffer(db, { amount: 100, currency: 'EUR' }) });
    const last = await sell(db, { contactId, offerId: await addOffer(db, { amount: 200, currency: 'CHF' }) });
    await addLead(db, 'columns-nothing@list.example');
    const viewer = await asEditor(app.now, 'viewer');
    const columns = 'columns=offers.totalSpent&columns=offers.lastOrder';
    const { body } = await viewer('GET', `/contacts?search=columns&sort=email&${columns}`);
    expect(body.items.map(({ more }: { more: unknown }) => more)).toEqual([
      {},
      {
        'offers.totalSpent': [
          { currency: 'CHF', spent: 200 },
          { currency: 'EUR', spent: 100 },
        ],
        'offers.lastOrder': last.created_at.toISOString(),
      },
    ]);
  });
});
