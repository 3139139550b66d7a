import type { AppUnderTest } from '../../../platform/testing/browser.ts';
import type { Offer } from '../offer/offer.contract.ts';
import type { OrderDetail } from '../order/order.contract.ts';
import type { Product } from '../product/product.contract.ts';

/** A piano school's shop in the app: a product that gives a tag, and an offer of CHF 49 that gives it and a tag more. */
export interface Shop {
  course: Product;
  offer: Offer;
}

/** Opens a shop of its own; `name` sets what it sells apart from that of other tests. */
export async function openShop(app: AppUnderTest, name: string): Promise<Shop> {
  const tag = (of: string) => app.send<{ id: string }>('POST', '/api/v1/tags', { name: of });
  const [student, buyer] = [await tag(`${name} student`), await tag(`${name} buyer`)];
  const course = await app.send<Product>('POST', '/api/v1/products', {
    name: `${name} course`,
    tagId: student.id,
  });
  const offer = await app.send<Offer>('POST', '/api/v1/offers', {
    name: `${name} bundle`,
    kind: 'one_time',
    amount: 4900,
    currency: 'CHF',
    products: [{ productId: course.id }],
    tagIds: [buyer.id],
  });
  return { course, offer };
}

/** Records an order of a contact that was paid elsewhere. */
export function recordSale(
  app: AppUnderTest,
  sale: { contactId?: string; email?: string; offerId: string; amount?: number; paymentNote?: string },
): Promise<OrderDetail> {
  return app.send<OrderDetail>('POST', '/api/v1/orders', sale);
}

/** Buys an offer at a checkout as a visitor does, with a test card, and gives the order's number. */
export async function buyWithCard(app: AppUnderTest, offerId: string, card: string): Promise<number> {
  const slug = `sale-${crypto.randomUUID()}`;
  const attempt = crypto.randomUUID();
  await app.send('POST', '/api/v1/checkouts', { slug, offerId, title: 'Sale' });
  const orders = `/api/v1/checkouts/${slug}/orders`;
  const buyer = { attempt, email: `${slug}@example.com`, firstName: 'Vic', lastName: 'Visitor' };
  const { number } = await app.send<{ number: number }>('POST', orders, buyer);
  const { url } = await app.send<{ url: string }>('POST', `${orders}/${attempt}/payment`);
  const session = new URL(url, app.url).pathname.split('/').pop();
  await app.send('POST', `/api/v1/sandbox/${session}/pay`, { card });
  return number;
}
