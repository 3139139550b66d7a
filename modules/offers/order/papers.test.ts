import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { contacts } from '../../contacts/server.ts';
import { offers } from '../server.ts';
import { addOffer, addProduct } from '../testing/catalogue.ts';
import { addLead } from '../testing/people.ts';
import { place, sell } from '../testing/sales.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers()] });

async function fetched(path: string) {
  const viewer = await actAs(app.now, 'viewer');
  return viewer.inject({ url: `/api/v1/orders${path}` });
}

const rowsOf = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.replace('\uFEFF', ''), { header: true, skipEmptyLines: true }).data;

describe('the export of orders', () => {
  test('is CSV in UTF-8 with a byte order mark, amounts in whole units of the currency', async () => {
    const { db } = app.now;
    const contactId = await addLead(db);
    const francs = await sell(db, { contactId, offerId: await addOffer(db, { name: 'Kurs "Zürich"' }) });
    const yen = await sell(db, { contactId, offerId: await addOffer(db, { amount: 1200, currency: 'JPY' }) });
    const reply = await fetched(`/export?contactId=${contactId}&sort=createdAt`);
    expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(reply.headers['content-disposition']).toContain('orders.csv');
    expect(reply.body.startsWith('\uFEFF')).toBe(true);
    expect(rowsOf(reply.body)).toEqual([
      expect.objectContaining({
        Order: `${francs.number}`,
        Offer: 'Kurs "Zürich"',
        Price: '49.00',
        Paid: '49.00',
      }),
      expect.objectContaining({ Order: `${yen.number}`, Currency: 'JPY', Paid: '1200', Refunded: '0' }),
    ]);
  });

  test('marks what a spreadsheet would run as text', async () => {
    const { db } = app.now;
    const contactId = await addLead(db);
    const buyer = { email: '+evil@example.com', firstName: '=HYPERLINK("x")', lastName: '' };
    await place(db, { contactId, offerId: await addOffer(db, { name: '@SUM(A1)' }), buyer });
    const [row] = rowsOf((await fetched(`/export?contactId=${contactId}`)).body);
    expect(row).toMatchObject({
      Buyer: `'=HYPERLINK("x")`,
      'E-mail': `'+evil@example.com`,
      Offer: `'@SUM(A1)`,
    });
  });

  test('holds every order that the filter fits, each once, however many there are', async () => {
    const { db } = app.now;
    const offerId = await addOffer(db);
    const copies = Array.from({ length: 1200 }, (_, n) => ({
      id: crypto.randomUUID(),
      offer_id: offerId,
      offer_name: `Copy ${n}`,
      source: 'api' as const,
      kind: 'one_time' as const,
      amount: 100,
      currency: 'CHF',
    }));
    await db.insertInto('offers.order').values(copies).execute();
    const rows = rowsOf((await fetched(`/export?offerId=${offerId}`)).body);
    expect(rows).toHaveLength(1200);
    expect(new Set(rows.map((row) => row.Order)).size).toBe(1200);
  });
});

describe('a receipt', () => {
  test('names buyer, offer, products and payments, and escapes what people wrote', async () => {
    const { db } = app.now;
    const product = await addProduct(db, { name: 'Course <b>A</b>' });
    const offerId = await addOffer(db, { name: 'Bundle & more', products: [{ id: product }] });
    const buyer = { email: 'bea@receipt.example', firstName: '<script>alert(1)</script>', lastName: 'Buyer' };
    const order = await sell(db, { contactId: await addLead(db), offerId, buyer });
    const { body, headers } = await fetched(`/${order.id}/receipt`);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain(`<h1>Receipt ${order.number}</h1>`);
    expect(body).toContain('Bundle &#38; more');
    expect(body).toContain('Course &#60;b&#62;A&#60;/b&#62;');
    expect(body).toContain('Visa ending 4242');
    expect(body).toContain('CHF 49.00');
    expect(body).not.toContain('<script');
    expect(body).not.toContain('This order is not paid');
  });

  test('brings its style past the policy of content, and asks for nothing from elsewhere', async () => {
    const { db } = app.now;
    const order = await place(db, { contactId: await addLead(db), offerId: await addOffer(db) });
    const { body, headers } = await fetched(`/${order.id}/receipt`);
    const [, nonce = 'none'] = /<style nonce="([^"]+)">/.exec(body) ?? [];
    const unescaped = nonce.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    expect(headers['content-security-policy']).toContain(`'nonce-${unescaped}'`);
    expect(body).not.toMatch(/src=|href=|url\(|style="/);
    expect(body).toContain('This order is not paid.');
  });
});
