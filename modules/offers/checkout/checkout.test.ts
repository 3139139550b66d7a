import { describe, expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../../contacts/server.ts';
import { newCheckout, newOffer, nowOf, order } from '../sale/testing/selling.ts';
import { offers } from '../server.ts';
import { asEditor } from '../testing/as-editor.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers()] });
const editor = () => asEditor(app.now);

describe('a checkout', () => {
  test('sells an offer at an address made of its title', async () => {
    const send = await editor();
    const offer = await newOffer(app.now, { name: 'Bundle' });
    const title = ' Frühling: Kurs & Übung ';
    const { status, body } = await send('POST', '/checkouts', { title, offerId: offer.id });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      title: 'Frühling: Kurs & Übung',
      slug: 'fruhling-kurs-and-ubung',
      path: '/c/fruhling-kurs-and-ubung',
      offer: { id: offer.id, name: 'Bundle', amount: 4900, currency: 'CHF', archived: false },
      text: null,
      open: true,
      quantityLimit: null,
      sold: 0,
      asks: { name: 'required', phone: 'no', address: 'no' },
      state: 'open',
    });
  });

  test('has an address of its own: a refusal names who has it', async () => {
    const send = await editor();
    const first = await newCheckout(app.now, { slug: 'the-only-one', title: 'First' });
    const offerId = first.offer.id;
    const taken = await send('POST', '/checkouts', { slug: 'THE-only-one', title: 'Second', offerId });
    expect([taken.status, taken.body.code, taken.body.field]).toEqual([409, 'slug_taken', 'slug']);
    expect(taken.body.existing).toEqual({ id: first.id, title: 'First' });
    const other = await newCheckout(app.now);
    const moved = await send('PATCH', `/checkouts/${other.id}`, { version: 1, slug: 'the-only-one' });
    expect([moved.status, moved.body.code]).toEqual([409, 'slug_taken']);
  });

  test.each(['ab', 'with space', '-edge', 'ümlaut', 'a'.repeat(81)])(
    'is not found at the address %j, which no link could carry',
    async (slug) => {
      const send = await editor();
      const { id: offerId } = await newOffer(app.now);
      const { status, body } = await send('POST', '/checkouts', { title: 'Odd', slug, offerId });
      expect([status, body.field]).toEqual([400, 'slug']);
    },
  );

  test('wants an address where its title suggests none', async () => {
    const send = await editor();
    const { id: offerId } = await newOffer(app.now);
    const { status, body } = await send('POST', '/checkouts', { title: '春の講座', offerId });
    expect([status, body.field]).toEqual([400, 'slug']);
  });

  test('is changed field by field, but not over another edit', async () => {
    const send = await editor();
    const { id } = await newCheckout(app.now, { text: 'One.\r\n\r\nTwo.', quantityLimit: 5 });
    const { body } = await send('PATCH', `/checkouts/${id}`, {
      version: 1,
      title: 'Renamed',
      asks: { phone: 'optional' },
      open: false,
    });
    expect(body).toMatchObject({
      title: 'Renamed',
      text: 'One.\n\nTwo.',
      quantityLimit: 5,
      asks: { name: 'no', phone: 'optional', address: 'no' },
      state: 'closed',
      version: 2,
    });
    const late = await send('PATCH', `/checkouts/${id}`, { version: 1, title: 'Late' });
    expect([late.status, late.body.code]).toEqual([409, 'edited_meanwhile']);
  });

  test('cannot have fewer places than are taken, and is sold out with as many', async () => {
    const send = await editor();
    const checkout = await newCheckout(app.now);
    await order(app.now, checkout);
    await order(app.now, checkout);
    const edit = (quantityLimit: number) =>
      send('PATCH', `/checkouts/${checkout.id}`, { version: 1, quantityLimit });
    const refused = await edit(1);
    expect([refused.status, refused.body.code, refused.body.taken]).toEqual([409, 'limit_below_taken', 2]);
    expect((await edit(2)).body).toMatchObject({ state: 'sold_out', taken: 2, sold: 0 });
  });

  test('is deleted while nobody ordered there; then it can only be closed', async () => {
    const send = await editor();
    const [unused, used] = [await newCheckout(app.now), await newCheckout(app.now)];
    await order(app.now, used);
    expect((await send('DELETE', `/checkouts/${unused.id}`)).status).toBe(204);
    expect((await send('GET', `/checkouts/${unused.id}`)).status).toBe(404);
    const refused = await send('DELETE', `/checkouts/${used.id}`);
    expect([refused.status, refused.body.code]).toEqual([409, 'in_use']);
  });

  test('sells nothing that is archived, and closes when its offer is', async () => {
    const send = await editor();
    const checkout = await newCheckout(app.now);
    await send('PATCH', `/offers/${checkout.offer.id}`, { version: 1, archived: true });
    expect((await nowOf(app.now, checkout)).state).toBe('closed');
    const body = { title: 'Again', offerId: checkout.offer.id };
    const refused = await send('POST', '/checkouts', body);
    expect([refused.status, refused.body.field]).toEqual([400, 'offerId']);
    const unknown = await send('POST', '/checkouts', { ...body, offerId: crypto.randomUUID() });
    expect([unknown.status, unknown.body.field]).toEqual([400, 'offerId']);
  });

  test('gives no tag that does not exist', async () => {
    const send = await editor();
    const { id: offerId } = await newOffer(app.now);
    const given = { title: 'Tagged', offerId, tagIds: [crypto.randomUUID()] };
    const { status, body } = await send('POST', '/checkouts', given);
    expect([status, body.field]).toEqual([400, 'tagIds']);
  });
});

describe('the list of checkouts', () => {
  test('is searched by title, address and offer, and narrowed by state', async () => {
    const send = await editor();
    await newCheckout(app.now, { title: 'Needle one', slug: 'first-page' });
    await newCheckout(app.now, { title: 'Other', slug: 'a-needle-too', open: false });
    await newCheckout(app.now, { title: 'Third', slug: 'third-page' }, { name: 'Needle offer' });
    const titles = async (query: string) =>
      (await send('GET', `/checkouts?${query}`)).body.items.map(({ title }: { title: string }) => title);
    expect(await titles('search=NEEDLE')).toEqual(['Third', 'Other', 'Needle one']);
    expect(await titles('search=needle&states=closed')).toEqual(['Other']);
    expect(await titles('search=needle&states=open&states=sold_out')).toEqual(['Third', 'Needle one']);
  });

  test('goes on page by page, the newest first', async () => {
    const send = await editor();
    for (const title of ['Leaf a', 'Leaf b', 'Leaf c']) await newCheckout(app.now, { title });
    const first = (await send('GET', '/checkouts?search=leaf&limit=2')).body;
    const second = (await send('GET', `/checkouts?search=leaf&limit=2&cursor=${first.next}`)).body;
    const titles = [...first.items, ...second.items].map(({ title }) => title);
    expect(titles).toEqual(['Leaf c', 'Leaf b', 'Leaf a']);
  });
});
