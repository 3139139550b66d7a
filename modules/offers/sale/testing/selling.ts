import type { Running } from '../../../../platform/boot/boot.ts';
import type { Checkout } from '../../checkout/checkout.contract.ts';
import { asEditor } from '../../testing/as-editor.ts';
import type { SaleOrder } from '../sale.contract.ts';

const PAID = { kind: 'one_time', amount: 4900, currency: 'CHF' };
const FREE = { kind: 'free', amount: 0, currency: 'CHF' };

/** Makes an offer that costs CHF 49.00 and gives one product. */
export async function newOffer(running: Running, given: object = {}): Promise<{ id: string; name: string }> {
  const send = await asEditor(running);
  const { body: product } = await send('POST', '/products', { name: 'Course' });
  const offer = { name: 'Course offer', ...PAID, products: [{ productId: product.id }], ...given };
  return (await send('POST', '/offers', offer)).body;
}

/** Makes a checkout of such an offer; its address is one that nobody else has. */
export async function newCheckout(
  running: Running,
  given: object = {},
  offer: object = {},
): Promise<Checkout> {
  const send = await asEditor(running);
  const { id: offerId } = await newOffer(running, offer);
  const slug = `sale-${crypto.randomUUID()}`;
  const asks = { name: 'no' };
  const { body } = await send('POST', '/checkouts', { title: 'Sale', slug, offerId, asks, ...given });
  return body;
}

export function newFreeCheckout(running: Running, given: object = {}): Promise<Checkout> {
  return newCheckout(running, given, FREE);
}

/** Someone nobody knows yet, with an attempt of their own. */
export function someBuyer(given: object = {}) {
  return { attempt: crypto.randomUUID(), email: `${crypto.randomUUID()}@buyers.example`, ...given };
}

/** Sends as a visitor: method, path below /api/v1/checkouts and body. */
export async function visit(running: Running, method: 'GET' | 'POST', path: string, payload?: object) {
  const response = await running.server.inject({
    method,
    url: `/api/v1/checkouts${path}`,
    ...(payload && { payload }),
  });
  return { status: response.statusCode, body: response.json() };
}

/** Orders as a visitor. */
export async function order(
  running: Running,
  { slug }: Pick<Checkout, 'slug'>,
  buyer: object = someBuyer(),
): Promise<{ status: number; body: SaleOrder & { code: string; detail: string; field: string } }> {
  return visit(running, 'POST', `/${slug}/orders`, buyer);
}

/** A checkout as its sellers see it now. */
export async function nowOf(running: Running, { id }: Pick<Checkout, 'id'>): Promise<Checkout> {
  const send = await asEditor(running);
  return (await send('GET', `/checkouts/${id}`)).body;
}
