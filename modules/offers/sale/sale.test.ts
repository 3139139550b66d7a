import { describe, expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../../contacts/server.ts';
import { failOrder } from '../order/fail-order.ts';
import { recordPayment } from '../order/record-payment.ts';
import { offers } from '../server.ts';
import { asEditor } from '../testing/as-editor.ts';
import { checkoutActor } from './checkout-actor.ts';
import { newCheckout, newFreeCheckout, nowOf, order, someBuyer, visit } from './testing/selling.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers()] });

async function idOf(attempt: string) {
  const query = app.now.db.selectFrom('offers.order').selectAll().where('attempt', '=', attempt);
  return query.executeTakeFirstOrThrow();
}

async function fail(attempt: string, why: string) {
  const { id } = await idOf(attempt);
  await app.now.db.transaction().execute((tx) => failOrder(tx, id, why, checkoutActor));
}

async function contactOf(email: string) {
  const send = await asEditor(app.now);
  const { items } = (await send('GET', `/contacts?search=${encodeURIComponent(email)}`)).body;
  return (await send('GET', `/contacts/${items[0].id}`)).body;
}

describe('the page of a checkout', () => {
  test('tells visitors what it sells and asks, and nothing of its tags and numbers', async () => {
    const { slug } = await newCheckout(app.now, { text: 'Read me.', quantityLimit: 3 });
    const { status, body } = await visit(app.now, 'GET', `/${slug.toUpperCase()}/page`);
    expect(status).toBe(200);
    expect(body).toEqual({
      slug,
      title: 'Sale',
      text: 'Read me.',
      offer: {
        name: 'Course offer',
        kind: 'one_time',
        amount: 4900,
        currency: 'CHF',
        period: null,
        products: [{ name: 'Course', accessDays: null }],
      },
      asks: { name: 'no', phone: 'no', address: 'no' },
      state: 'open',
      provider: 'sandbox',
    });
    expect((await visit(app.now, 'GET', '/no-such-page/page')).status).toBe(404);
  });
});

describe('who orders', () => {
  test('becomes a lead with an order that waits for its payment', async () => {
    const checkout = await newCheckout(app.now);
    const buyer = someBuyer();
    const { status, body } = await order(app.now, checkout, buyer);
    expect([status, body.state, body.offer, body.amount]).toEqual([200, 'pending', 'Course offer', 4900]);
    expect((await contactOf(buyer.email)).type).toBe('lead');
    expect(await nowOf(app.now, checkout)).toMatchObject({ taken: 1, sold: 0 });
    const seen = await visit(app.now, 'GET', `/${checkout.slug}/orders/${buyer.attempt}`);
    expect(seen.body).toEqual(body);
  });

  test('is the contact who has the e-mail already, whatever its case', async () => {
    const send = await asEditor(app.now);
    const { body: known } = await send('POST', '/contacts', { email: 'Known@example.com', firstName: 'Kay' });
    const buyer = someBuyer({ email: ' KNOWN@example.com ' });
    await order(app.now, await newCheckout(app.now), buyer);
    expect((await idOf(buyer.attempt)).contact_id).toBe(known.id);
  });

  test('has a free offer at once, and is a customer', async () => {
    const checkout = await newFreeCheckout(app.now);
    const buyer = someBuyer();
    expect((await order(app.now, checkout, buyer)).body.state).toBe('paid');
    expect((await contactOf(buyer.email)).type).toBe('customer');
    expect((await nowOf(app.now, checkout)).sold).toBe(1);
  });

  test('makes one order by one attempt, also when it is sent several times at the same moment', async () => {
    const checkout = await newCheckout(app.now);
    const buyer = someBuyer();
    const replies = await Promise.all(Array.from({ length: 8 }, () => order(app.now, checkout, buyer)));
    expect(new Set(replies.map(({ status, body }) => `${status} ${body.number}`)).size).toBe(1);
    expect((await nowOf(app.now, checkout)).taken).toBe(1);
  });

  test('may correct the e-mail while nothing is paid: the order goes to its contact', async () => {
    const checkout = await newCheckout(app.now, { asks: { name: 'optional' } });
    const buyer = someBuyer({ email: 'typo@corrected.example' });
    const first = await order(app.now, checkout, buyer);
    const right = { ...buyer, email: 'right@corrected.example', firstName: 'Rita' };
    expect((await order(app.now, checkout, right)).body.number).toBe(first.body.number);
    const row = await idOf(buyer.attempt);
    expect([row.buyer_email, row.buyer_first_name]).toEqual(['right@corrected.example', 'Rita']);
    expect(row.contact_id).toBe((await contactOf('right@corrected.example')).id);
    expect((await nowOf(app.now, checkout)).taken).toBe(1);
  });

  test('changes nothing any more once it is paid', async () => {
    const checkout = await newCheckout(app.now);
    const buyer = someBuyer();
    await order(app.now, checkout, buyer);
    const before = await idOf(buyer.attempt);
    await app.now.db.transaction().execute((tx) =>
      recordPayment(
        tx,
        before.id,
        {
          provider: 'sandbox',
          reference: 'pay_once',
          amount: 4900,
          currency: 'CHF',
          method: null,
          paidAt: new Date(),
        },
        checkoutActor,
      ),
    );
    const again = await order(app.now, checkout, { ...buyer, email: 'other@paid.example' });
    expect([again.body.state, again.body.number]).toEqual(['paid', before.number]);
    expect((await idOf(buyer.attempt)).buyer_email).toBe(buyer.email);
  });

  test('does not take an attempt from one checkout to another, nor see its order there', async () => {
    const buyer = someBuyer();
    await order(app.now, await newCheckout(app.now), buyer);
    const other = await newCheckout(app.now);
    const { status, body } = await order(app.now, other, buyer);
    expect([status, body.code]).toEqual([409, 'attempt_taken']);
    expect((await visit(app.now, 'GET', `/${other.slug}/orders/${buyer.attempt}`)).status).toBe(404);
    expect((await nowOf(app.now, other)).taken).toBe(0);
  });

  test('is not sold at yesterday’s price: the order is given up and its place with it', async () => {
    const send = await asEditor(app.now);
    const checkout = await newCheckout(app.now);
    const buyer = someBuyer();
    await order(app.now, checkout, buyer);
    await send('PATCH', `/offers/${checkout.offer.id}`, { version: 1, amount: 5900 });
    const { body } = await order(app.now, checkout, buyer);
    expect([body.state, body.failure]).toEqual(['failed', expect.stringContaining('The offer has changed')]);
    expect((await nowOf(app.now, checkout)).taken).toBe(0);
  });
});

describe('a buyer’s data', () => {
  const all = { name: 'required', phone: 'required', address: 'required' };

  test('is refused as a whole, with a sentence at each field that is missing', async () => {
    const checkout = await newCheckout(app.now, { asks: all });
    const { status, body } = await order(app.now, checkout, someBuyer({ email: ' ', city: 'Bern' }));
    const { fields } = body as unknown as { fields: { field: string }[] };
    expect(status).toBe(400);
    expect(fields.map(({ field }) => field)).toEqual([
      'email',
      'firstName',
      'lastName',
      'phone',
      'addressLine1',
      'postalCode',
      'country',
    ]);
    expect((await nowOf(app.now, checkout)).taken).toBe(0);
  });

  test.each([
    ['email', { email: 'no e-mail' }],
    ['country', { country: 'Atlantis' }],
    ['firstName', { firstName: 'x'.repeat(201) }],
  ])('is refused at the field %s when it makes no sense', async (field, given) => {
    const checkout = await newCheckout(app.now, { asks: { name: 'optional', address: 'optional' } });
    const { status, body } = await order(app.now, checkout, someBuyer(given));
    expect([status, body.field]).toEqual([400, field]);
  });

  test('is kept with the order and the new contact; what is not asked is dropped', async () => {
    const checkout = await newCheckout(app.now, { asks: { name: 'required', address: 'required' } });
    const address = { addressLine1: 'Gasse 1', postalCode: '3000', city: 'Bern', country: 'CH' };
    const buyer = someBuyer({ firstName: 'Ada', lastName: 'Moser', phone: '031 311 00 00', ...address });
    await order(app.now, checkout, buyer);
    expect(await contactOf(buyer.email)).toMatchObject({ name: 'Ada Moser', phone: null, ...address });
    const row = await idOf(buyer.attempt);
    expect([row.buyer_name, row.buyer_phone, row.buyer_country]).toEqual(['Ada Moser', null, 'CH']);
  });
});

describe('the places of a checkout', () => {
  test('are never sold twice, however many visitors come at once', async () => {
    const checkout = await newCheckout(app.now, { quantityLimit: 5 });
    const replies = await Promise.all(Array.from({ length: 20 }, () => order(app.now, checkout)));
    const codes = replies.map(({ status, body }) => (status === 200 ? 'ordered' : body.code));
    expect(codes.filter((code) => code === 'ordered')).toHaveLength(5);
    expect(codes.filter((code) => code === 'sold_out')).toHaveLength(15);
    expect(await nowOf(app.now, checkout)).toMatchObject({ taken: 5, state: 'sold_out' });
    const { number } = await app.now.db
      .selectFrom('offers.order')
      .select((read) => read.fn.countAll<number>().as('number'))
      .where('checkout_id', '=', checkout.id)
      .executeTakeFirstOrThrow();
    expect(number).toBe(5);
  });

  test('are taken by free orders too, and those who come too late are no customers', async () => {
    const checkout = await newFreeCheckout(app.now, { quantityLimit: 1 });
    const buyers = Array.from({ length: 6 }, () => someBuyer());
    const replies = await Promise.all(buyers.map((buyer) => order(app.now, checkout, buyer)));
    expect(replies.filter(({ body }) => body.state === 'paid')).toHaveLength(1);
    expect(await nowOf(app.now, checkout)).toMatchObject({ taken: 1, sold: 1 });
    const late = buyers[replies.findIndex(({ status }) => status === 409)];
    const send = await asEditor(app.now);
    expect((await send('GET', `/contacts?search=${late?.email}`)).body.items).toEqual([]);
  });

  test('come back when an order fails, and whoever holds one may finish though none is left', async () => {
    const checkout = await newCheckout(app.now, { quantityLimit: 1 });
    const holder = someBuyer();
    await order(app.now, checkout, holder);
    const refused = await order(app.now, checkout);
    expect([refused.status, refused.body.code]).toEqual([409, 'sold_out']);
    expect((await order(app.now, checkout, holder)).status).toBe(200);
    await fail(holder.attempt, 'It took too long.');
    expect((await order(app.now, checkout)).status).toBe(200);
    const again = await order(app.now, checkout, holder);
    expect(again.body).toMatchObject({ state: 'failed', failure: 'It took too long.' });
    expect((await nowOf(app.now, checkout)).taken).toBe(1);
  });

  test('are not given on a closed page', async () => {
    const checkout = await newCheckout(app.now, { open: false });
    expect((await visit(app.now, 'GET', `/${checkout.slug}/page`)).body.state).toBe('closed');
    const { status, body } = await order(app.now, checkout);
    expect([status, body.code]).toEqual([409, 'checkout_closed']);
  });

  test('are not held by the dozen by one e-mail', async () => {
    const checkout = await newCheckout(app.now);
    const email = 'flood@example.com';
    for (let at = 0; at < 20; at += 1) await order(app.now, checkout, someBuyer({ email }));
    const { status, body } = await order(app.now, checkout, someBuyer({ email }));
    expect([status, body.code]).toEqual([429, 'too_many_pending']);
    expect((await nowOf(app.now, checkout)).taken).toBe(20);
  });
});

describe('the payment of an order', () => {
  const pay = (slug: string, attempt: string) => visit(app.now, 'POST', `/${slug}/orders/${attempt}/payment`);

  test('is opened once, and leads back to the page', async () => {
    const { slug, ...checkout } = await newCheckout(app.now);
    const buyer = someBuyer();
    await order(app.now, { slug }, buyer);
    const replies = await Promise.all([pay(slug, buyer.attempt), pay(slug, buyer.attempt)]);
    const [{ url }, again] = replies.map(({ body }) => body);
    expect([url, again.url]).toEqual([expect.stringMatching(/^\/sandbox\/cs_/), url]);
    const session = (await app.now.server.inject({ url: `/api/v1${url}` })).json();
    expect(session).toMatchObject({
      description: checkout.offer.name,
      amount: 4900,
      successPath: `/c/${slug}/thanks?attempt=${buyer.attempt}`,
      cancelPath: `/c/${slug}`,
    });
    const row = await idOf(buyer.attempt);
    expect([row.provider, `/sandbox/${row.provider_session}`, row.payment_url]).toEqual([
      'sandbox',
      url,
      url,
    ]);
  });

  test('is not opened for what is paid, given up or unknown', async () => {
    const free = await newFreeCheckout(app.now);
    const [paid, failed] = [someBuyer(), someBuyer()];
    await order(app.now, free, paid);
    const refused = await pay(free.slug, paid.attempt);
    expect([refused.status, refused.body.code]).toEqual([409, 'already_paid']);
    const checkout = await newCheckout(app.now);
    await order(app.now, checkout, failed);
    await fail(failed.attempt, 'Abandoned.');
    const gone = await pay(checkout.slug, failed.attempt);
    expect([gone.status, gone.body.code]).toEqual([409, 'order_failed']);
    expect((await pay(checkout.slug, crypto.randomUUID())).status).toBe(404);
  });
});
