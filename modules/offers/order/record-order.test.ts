import { describe, expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { contacts } from '../../contacts/server.ts';
import { offers } from '../server.ts';
import { asEditor } from '../testing/as-editor.ts';
import { addOffer, addProduct } from '../testing/catalogue.ts';
import { addLead, typeOf } from '../testing/people.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers()] });

describe('recording an order that was paid elsewhere', () => {
  test('makes the contact by its e-mail, a customer with all that the order gives', async () => {
    const { db } = app.now;
    const editor = await asEditor(app.now);
    const offerId = await addOffer(db, { products: [{ id: await addProduct(db) }] });
    const sale = {
      email: 'cash@record.example',
      firstName: 'Carla',
      offerId,
      paymentNote: 'Cash, receipt 12',
    };
    const { status, body } = await editor('POST', '/orders', { ...sale, paidAt: '2024-05-01T10:00:00.000Z' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      source: 'manual',
      state: 'paid',
      paid: 4900,
      provider: 'manual',
      paymentNote: 'Cash, receipt 12',
      paidAt: '2024-05-01T10:00:00.000Z',
      contact: { name: 'Carla', email: 'cash@record.example' },
      payments: [{ provider: 'manual', reference: body.id, amount: 4900, method: 'Cash, receipt 12' }],
      entitlements: [{ state: 'active' }],
    });
    expect(await typeOf(db, body.contact.id)).toBe('customer');
  });

  test('finds the contact by its e-mail, however it is written, and leaves its name', async () => {
    const { db } = app.now;
    const editor = await asEditor(app.now);
    const contactId = await addLead(db, 'known@record.example');
    await editor('PATCH', `/contacts/${contactId}`, { version: 1, firstName: 'Known' });
    const sale = { email: ' KNOWN@record.example', firstName: 'Other', offerId: await addOffer(db) };
    const { body } = await editor('POST', '/orders', sale);
    expect(body.contact).toEqual({ id: contactId, name: 'Known', email: 'known@record.example' });
    expect(body.buyer.name).toBe('Known');
  });

  test('takes the amount that was paid instead of the price', async () => {
    const { db } = app.now;
    const editor = await asEditor(app.now);
    const sale = { contactId: await addLead(db), offerId: await addOffer(db), amount: 4000 };
    expect((await editor('POST', '/orders', sale)).body).toMatchObject({ amount: 4000, paid: 4000 });
  });

  test('takes nothing for a gift: the order is complete without a payment', async () => {
    const { db } = app.now;
    const editor = await asEditor(app.now);
    const contactId = await addLead(db);
    const { body } = await editor('POST', '/orders', { contactId, offerId: await addOffer(db), amount: 0 });
    expect(body).toMatchObject({ state: 'paid', paid: 0, payments: [], timeline: [{}, { kind: 'free' }] });
    expect(await typeOf(db, contactId)).toBe('customer');
  });

  test('says by which program it came when a key sends it', async () => {
    const { db } = app.now;
    const owner = await asEditor(app.now, 'owner');
    const { body: made } = await owner('POST', '/api-keys', { name: 'Shop', rights: ['offers.sell'] });
    const payload = { contactId: await addLead(db), offerId: await addOffer(db) };
    const headers = { authorization: `Bearer ${made.key}` };
    const reply = await app.now.server.inject({ method: 'POST', url: '/api/v1/orders', payload, headers });
    expect(reply.json()).toMatchObject({ source: 'api', timeline: [{ actor: 'Shop' }, {}] });
  });

  test('is done once for one key of idempotency', async () => {
    const { db } = app.now;
    const payload = { contactId: await addLead(db), offerId: await addOffer(db) };
    const editor = await actAs(app.now, 'editor');
    const send = () =>
      editor.inject({
        method: 'POST',
        url: '/api/v1/orders',
        payload,
        headers: { 'idempotency-key': 'one' },
      });
    const [one, two] = [await send(), await send()];
    expect(two.json().id).toBe(one.json().id);
  });

  test.each([
    ['both a contact and an e-mail', { email: 'a@b.example' }, 400, 'invalid_input'],
    ['an amount for a free offer', { amount: 500, free: true }, 400, 'invalid_input'],
    ['a payment in the future', { paidAt: '2999-01-01T00:00:00.000Z' }, 400, 'invalid_input'],
    ['an amount below nothing', { amount: -1 }, 400, 'invalid_input'],
    ['a contact that is not there', { contactId: '01890000-0000-7000-8000-000000000000' }, 404, 'not_found'],
    ['an offer that is not there', { offerId: '01890000-0000-7000-8000-000000000000' }, 404, 'not_found'],
  ])('refuses %s', async (_what, { free, ...given }: Record<string, unknown>, status, code) => {
    const { db } = app.now;
    const editor = await asEditor(app.now);
    const offerId = await addOffer(db, free ? { amount: 0 } : {});
    const refused = await editor('POST', '/orders', { contactId: await addLead(db), offerId, ...given });
    expect([refused.status, refused.body.code]).toEqual([status, code]);
  });

  test('refuses an e-mail that is none', async () => {
    const editor = await asEditor(app.now);
    const sale = { email: 'nobody', offerId: await addOffer(app.now.db) };
    expect((await editor('POST', '/orders', sale)).status).toBe(400);
  });

  test('is not for those who only see', async () => {
    const viewer = await asEditor(app.now, 'viewer');
    const sale = { contactId: await addLead(app.now.db), offerId: await addOffer(app.now.db) };
    expect((await viewer('POST', '/orders', sale)).status).toBe(403);
  });
});
