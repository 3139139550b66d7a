import type { PagesToShow } from '../../../platform/testing/pages-to-show.ts';
import { openShop, recordSale } from './shop.ts';

/** Every page of this module, with where to find it. */
export const pages: PagesToShow = {
  addresses: {
    '/products': ['/products', '/products?search=nothing+at+all'],
    '/offers': ['/offers'],
    '/offers/new': ['/offers/new'],
    '/offers/$id': ['/offers/#offer'],
    '/checkouts': ['/checkouts'],
    '/checkouts/new': ['/checkouts/new'],
    '/checkouts/$id': ['/checkouts/#checkout'],
    '/orders': ['/orders', '/orders?search=nothing+at+all'],
    '/orders/$id': ['/orders/#order'],
    '/c/$slug': ['/c/#slug', '/c/#closed'],
    '/c/$slug/thanks': ['/c/#slug/thanks?attempt=#attempt'],
    '/sandbox/$session': ['/sandbox/#session'],
  },
  visitors: ['/c/$slug', '/c/$slug/thanks', '/sandbox/$session'],
  async show(app) {
    const { offer } = await openShop(app, 'Donaudampfschifffahrt');
    const order = await recordSale(app, { email: 'buyer@example.com', offerId: offer.id });
    const sale = { offerId: offer.id, text: 'Twelve lessons.\n\nBegin whenever you like.', asks: ALL_ASKED };
    const checkout = await app.send<{ id: string }>('POST', '/api/v1/checkouts', {
      ...sale,
      title: 'Piano lessons',
      slug: 'piano',
    });
    await app.send('POST', '/api/v1/checkouts', { ...sale, title: 'Over', slug: 'over', open: false });
    const attempt = crypto.randomUUID();
    const orders = '/api/v1/checkouts/piano/orders';
    await app.send('POST', orders, { ...BUYER, attempt });
    const { url } = await app.send<{ url: string }>('POST', `${orders}/${attempt}/payment`);
    return {
      offer: offer.id,
      order: order.id,
      checkout: checkout.id,
      slug: 'piano',
      closed: 'over',
      attempt,
      session: new URL(url, app.url).pathname.split('/').pop() ?? '',
    };
  },
};

const ALL_ASKED = { name: 'required', phone: 'optional', address: 'optional' };
const BUYER = { email: 'visitor@example.com', firstName: 'Vic', lastName: 'Visitor' };
