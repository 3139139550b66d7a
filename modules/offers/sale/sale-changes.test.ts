import { sql } from 'kysely';
import { describe, expect, test, vi } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { eraseContacts, restoreDeleted } from '../../contacts/public.ts';
import { contacts } from '../../contacts/server.ts';
import { deleteCheckout } from '../checkout/checkout.ts';
import { offers } from '../server.ts';
import { asEditor } from '../testing/as-editor.ts';
import { deleteContact } from '../testing/people.ts';
import { newCheckout, newFreeCheckout, nowOf, order, someBuyer } from './testing/selling.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers()] });

const rowOf = (attempt: string) =>
  app.now.db.selectFrom('offers.order').selectAll().where('attempt', '=', attempt).executeTakeFirstOrThrow();

/** Someone ordered and was deleted, and the same attempt was sent again with another e-mail. */
async function takenOver() {
  const checkout = await newCheckout(app.now);
  const buyer = someBuyer();
  await order(app.now, checkout, buyer);
  const gone = (await rowOf(buyer.attempt)).contact_id ?? expect.fail('the order has a contact');
  const changesetId = await deleteContact(await actAs(app.now, 'admin'), gone);
  const email = `next-${buyer.email}`;
  await order(app.now, checkout, { ...buyer, email });
  return { gone, changesetId, email, attempt: buyer.attempt, taken: await rowOf(buyer.attempt) };
}

describe('an order that another person took over when its buyer was deleted', () => {
  test('stays that person’s when the deleted one is erased', async () => {
    const { gone, attempt, email, taken } = await takenOver();
    await transact(app.now.db, (tx) => eraseContacts(tx, [gone]));
    expect(await rowOf(attempt)).toMatchObject({ contact_id: taken.contact_id, buyer_email: email });
  });

  test('is in no memory of the deletion, whose undo leaves it where it is', async () => {
    const { db } = app.now;
    const { changesetId, attempt, taken } = await takenOver();
    const kept = db.selectFrom('offers.unlinked').select('orders').where('changeset_id', '=', changesetId);
    expect(await kept.execute()).toEqual([{ orders: {} }]);
    await transact(db, (tx) => restoreDeleted(tx, changesetId, system, { undoDays: 7 }));
    expect(await rowOf(attempt)).toEqual(taken);
  });
});

describe('the price that a visitor saw', () => {
  const seen = { amount: 4900, currency: 'CHF' };

  test('is what is asked; where it is another by now nothing is ordered, and one is told to look again', async () => {
    const checkout = await newCheckout(app.now);
    expect((await order(app.now, checkout, someBuyer({ seen }))).status).toBe(200);
    await (await asEditor(app.now))('PATCH', `/offers/${checkout.offer.id}`, { version: 1, amount: 5900 });
    const late = someBuyer({ seen });
    const { status, body } = await order(app.now, checkout, late);
    expect([status, body.code, body.detail]).toEqual([
      409,
      'offer_outdated',
      'The offer has changed since you began. Look at it again before you order.',
    ]);
    expect((await nowOf(app.now, checkout)).taken).toBe(1);
    const again = await order(app.now, checkout, { ...late, seen: { ...seen, amount: 5900 } });
    expect([again.status, again.body.amount]).toEqual([200, 5900]);
  });

  test('does not matter any more for what is paid', async () => {
    const checkout = await newFreeCheckout(app.now);
    const buyer = someBuyer({ seen: { amount: 0, currency: 'CHF' } });
    await order(app.now, checkout, buyer);
    const again = await order(app.now, checkout, { ...buyer, seen });
    expect([again.status, again.body.state]).toEqual([200, 'paid']);
  });
});

test('a checkout that is deleted while someone orders there is not found, and nothing is ordered', async () => {
  const { db } = app.now;
  const checkout = await newCheckout(app.now);
  const buyer = someBuyer();
  const ordered = await transact(db, async (tx) => {
    await deleteCheckout(tx, checkout.id);
    const reply = order(app.now, checkout, buyer);
    await someoneWaitsForARow();
    return { reply };
  });
  expect((await ordered.reply).status).toBe(404);
  const placed = db.selectFrom('offers.order').select('id').where('attempt', '=', buyer.attempt);
  expect(await placed.execute()).toEqual([]);
});

async function someoneWaitsForARow() {
  await vi.waitFor(
    async () => {
      const { rows } = await sql`
        select from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and wait_event <> 'advisory'
      `.execute(app.now.db);
      expect(rows).not.toEqual([]);
    },
    { timeout: 10_000 },
  );
}

describe('the country of a buyer', () => {
  const asks = { name: 'no', address: 'optional' };

  test.each(['ch', 'CHE', 'Switzerland', 'schweiz'])('given as %j is kept by its code', async (country) => {
    const buyer = someBuyer({ country });
    expect((await order(app.now, await newCheckout(app.now, { asks }), buyer)).status).toBe(200);
    expect((await rowOf(buyer.attempt)).buyer_country).toBe('CH');
  });

  test('that nobody knows is refused at its field, also of a contact who is known', async () => {
    const checkout = await newCheckout(app.now, { asks });
    const buyer = someBuyer();
    await order(app.now, checkout, buyer);
    const { status, body } = await order(app.now, checkout, { ...buyer, country: 'Atlantis' });
    expect([status, body.field, body.detail]).toEqual([
      400,
      'country',
      'This is not a country we know. Choose it from the list.',
    ]);
  });
});
