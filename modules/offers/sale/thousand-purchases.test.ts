import { sql } from 'kysely';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../../contacts/server.ts';
import type { Checkout } from '../checkout/checkout.contract.ts';
import { offers } from '../server.ts';
import { newCheckout, nowOf, visit } from './testing/selling.ts';

const app = bootForTests({
  modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers()],
  withJobs: true,
});

const VISITORS = 50;
const PLACES = 300;
const OPEN_BUYERS = 700;
const LIMITED_BUYERS = 400;
const LEAVING = 40;
const PEOPLE = 350;
const PRICE = 4900;

/** What one visitor means to do. */
interface Errand {
  checkout: Checkout;
  /** Many people buy more than once, and write their e-mail as they please. */
  email: string;
  /** Whether the first card is declined, and whether the visitor leaves then. */
  declined: boolean;
  leaves: boolean;
  /** Whether every button is clicked twice at once. */
  doubleClicks: boolean;
}

type Came = 'paid' | 'left' | 'sold out';

let open: Checkout;
let limited: Checkout;
let came: Came[];

beforeAll(async () => {
  open = await newCheckout(app.now);
  limited = await newCheckout(app.now, { quantityLimit: PLACES });
  came = await allAtOnce(errands());
  await vi.waitFor(async () => expect(await jobsLeft()).toBe(0), { timeout: 60_000, interval: 100 });
}, 120_000);

describe('a thousand purchases of fifty visitors at once', () => {
  test('come to what each visitor was told', () => {
    const told = (what: Came) => came.filter((one) => one === what).length;
    expect([told('paid'), told('left'), told('sold out')]).toEqual([
      OPEN_BUYERS + PLACES,
      LEAVING,
      LIMITED_BUYERS - PLACES,
    ]);
  });

  test('are all there, each once and paid once', async () => {
    const [orders] = await rows<{ state: string; orders: number; attempts: number; payments: number }>(sql`
      select count(*) as orders, count(distinct attempt) as attempts,
        count(*) filter (where state = 'paid' and paid = amount and (
          select count(*) from offers.payment where order_id = "order".id and amount = ${PRICE}) = 1) as payments,
        count(*) filter (where state = 'pending' and paid = 0) as pending
      from offers.order`);
    const all = OPEN_BUYERS + PLACES;
    expect(orders).toEqual({
      orders: all + LEAVING,
      attempts: all + LEAVING,
      payments: all,
      pending: LEAVING,
    });
    const played = await rows(sql`select id from offers.sandbox_payment`);
    expect(played).toHaveLength(all);
  });

  test('keep the limit of their checkout exactly', async () => {
    expect(await nowOf(app.now, limited)).toMatchObject({ taken: PLACES, state: 'sold_out' });
    expect((await nowOf(app.now, open)).taken).toBe(OPEN_BUYERS + LEAVING);
    const sold = await rows(sql`select id from offers.order where checkout_id = ${limited.id}`);
    expect(sold).toHaveLength(PLACES);
  });

  test('add up: payments, orders and what contacts spent', async () => {
    const [sums] = await rows(sql`
      select (select sum(amount) from offers.payment)::int as payments,
        (select sum(paid - refunded) from offers.order)::int as orders,
        (select sum(spent) from offers.spending)::int as spent,
        (select sum(amount) from offers.sandbox_payment)::int as played`);
    const sum = (OPEN_BUYERS + PLACES) * PRICE;
    expect(sums).toEqual({ payments: sum, orders: sum, spent: sum, played: sum });
  });

  test('make each person one contact, a customer who has access once for each order', async () => {
    const people = await rows<{ emails: number; contacts: number }>(sql`
      select count(*) as contacts, count(distinct lower(email)) as emails from contacts.contact`);
    expect(people).toEqual([{ contacts: PEOPLE, emails: PEOPLE }]);
    const wrong = await rows(sql`
      select id from contacts.contact where (type = 'customer') <> exists (
        select from offers.order where contact_id = contact.id and state = 'paid')`);
    expect(wrong).toEqual([]);
    const [access] = await rows(sql`
      select count(*) as active, count(distinct order_id) as orders from offers.entitlement
      where state = 'active' and contact_id = (select contact_id from offers.order where id = order_id)`);
    expect(access).toEqual({ active: OPEN_BUYERS + PLACES, orders: OPEN_BUYERS + PLACES });
  });

  test('are told of by the sandbox, all and to the end', async () => {
    const told = await rows(sql`select state, count(*) as events from offers.provider_event group by state`);
    expect(told).toEqual([{ state: 'done', events: OPEN_BUYERS + PLACES }]);
  });
});

function errands(): Errand[] {
  const places = [
    ...Array<Checkout>(OPEN_BUYERS + LEAVING).fill(open),
    ...Array<Checkout>(LIMITED_BUYERS).fill(limited),
  ];
  // Both checkouts are busy all the time: 7 is prime to the number of errands.
  return places.map((_, at) => {
    const number = (at * 7) % places.length;
    const email = `visitor-${number % PEOPLE}@buyers.example`;
    return {
      checkout: places[number] ?? open,
      email: number % 2 === 0 ? email : email.toUpperCase(),
      declined: number < LEAVING || number % 5 === 0,
      leaves: number < LEAVING,
      doubleClicks: number % 3 === 0,
    };
  });
}

// Each visitor takes the next errand as soon as the last is done.
async function allAtOnce(todo: Errand[]): Promise<Came[]> {
  const done: Came[] = [];
  const next = todo.values();
  const visitor = async () => {
    for (const errand of next) done.push(await purchase(errand));
  };
  await Promise.all(Array.from({ length: VISITORS }, visitor));
  return done;
}

async function purchase({ checkout, email, ...errand }: Errand): Promise<Came> {
  const attempt = crypto.randomUUID();
  const click = (path: string, payload?: object) => clicked(errand.doubleClicks, path, payload);
  const ordered = await click(`/api/v1/checkouts/${checkout.slug}/orders`, { attempt, email });
  if (ordered.code === 'sold_out') return 'sold out';
  const { url } = await click(`/api/v1/checkouts/${checkout.slug}/orders/${attempt}/payment`);
  const pay = (card: string) => click(`/api/v1${url}/pay`, { card });
  if (errand.declined) expect((await pay('4000 0000 0000 0002')).outcome).toBe('declined');
  if (errand.leaves) return 'left';
  expect((await pay('4242 4242 4242 4242')).outcome).toBe('paid');
  const { body } = await visit(app.now, 'GET', `/${checkout.slug}/orders/${attempt}`);
  expect(['pending', 'paid']).toContain(body.state);
  return 'paid';
}

/** Sends what a click sends; a double click gets the same answer twice. */
async function clicked(twice: boolean, url: string, payload?: object) {
  const send = async () => {
    const reply = await app.now.server.inject({ method: 'POST', url, ...(payload && { payload }) });
    expect([200, 409]).toContain(reply.statusCode);
    const { requestId: _, ...answer } = reply.json();
    return answer;
  };
  if (!twice) return send();
  const [one, other] = await Promise.all([send(), send()]);
  expect(other).toEqual(one);
  return one;
}

async function jobsLeft() {
  const left = await rows(sql`select id from graphile_worker._private_jobs`);
  return left.length;
}

async function rows<Row = Record<string, unknown>>(query: ReturnType<typeof sql>): Promise<Row[]> {
  return (await query.execute(app.now.db)).rows as Row[];
}
