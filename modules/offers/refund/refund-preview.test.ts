import { expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { tagsById } from '../../contacts/public.ts';
import { contacts } from '../../contacts/server.ts';
import { offers } from '../server.ts';
import { asEditor } from '../testing/as-editor.ts';
import { addOffer, addProduct } from '../testing/catalogue.ts';
import { sell } from '../testing/sales.ts';
import { outcomeOf, PAID, type Purchase } from '../webhook/testing/purchase.ts';
import { jobsDone, refunds, sold } from './testing/sold.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers()] });

/** The tags that a purchase gave, by their names: the offer's and its product's. */
async function tagsGiven({ order }: Purchase) {
  const entitlements = app.now.db.selectFrom('offers.entitlement').select(['tag_id', 'product_id']);
  const { tag_id, product_id } = await entitlements
    .where('order_id', '=', order.id)
    .executeTakeFirstOrThrow();
  const ids = [...order.offer_tag_ids, tag_id ?? ''];
  const named = await tagsById(app.now.db, ids);
  const [offer = '', product = ''] = ids.map((id) => named.find((tag) => tag.id === id)?.name ?? '');
  return { offer, product, productTagId: tag_id ?? '', productId: product_id };
}

test('the preview of a refund says what goes, and does nothing', async () => {
  const purchase = await sold(app);
  const { offer, product } = await tagsGiven(purchase);
  const { preview } = await refunds(app, purchase);
  expect(await preview()).toEqual({
    refundable: 4900,
    whole: true,
    access: [{ entitlementId: expect.any(String), product: 'Course' }],
    tagsGoing: expect.toSatisfy(
      (tags: string[]) => tags.toSorted().join() === [offer, product].sort().join(),
    ),
    tagsStaying: [],
    subscriptionEnds: null,
  });
  expect(await preview('?amount=100')).toMatchObject({ refundable: 4900, whole: false });
  expect(await outcomeOf(app.now.db, purchase)).toEqual(PAID);
});

test('the preview of a refund says of each tag that stays what else it is for', async () => {
  const purchase = await sold(app);
  const { offer, product, productTagId } = await tagsGiven(purchase);
  const send = await asEditor(app.now);
  await send('POST', `/contacts/${purchase.contactId}/tags`, { tags: [offer] });
  const other = await addProduct(app.now.db, { name: 'Workshop', tagId: productTagId });
  const offerId = await addOffer(app.now.db, { products: [{ id: other }] });
  await sell(app.now.db, { contactId: purchase.contactId, offerId });
  const { preview } = await refunds(app, purchase);
  expect((await preview()).tagsGoing).toEqual([]);
  expect((await preview()).tagsStaying).toEqual(
    expect.arrayContaining([
      { name: offer, because: 'also by hand' },
      { name: product, because: 'also by the product "Workshop"' },
    ]),
  );
});

test('the preview of a refund follows what is chosen', async () => {
  const purchase = await sold(app);
  const { offer, product } = await tagsGiven(purchase);
  const { preview } = await refunds(app, purchase);
  const kept = await preview('?revokeAccess=false&withdrawTags=false');
  expect(kept.access).toEqual([]);
  expect(kept.tagsStaying).toEqual(
    expect.arrayContaining([
      { name: offer, because: 'the tags of the order stay' },
      { name: product, because: 'access stays' },
    ]),
  );
});

test('the preview of a refund knows of products that keep their tag, as the refund does', async () => {
  const purchase = await sold(app);
  const { product, productId } = await tagsGiven(purchase);
  await app.now.db
    .updateTable('offers.product')
    .set({ when_access_ends: 'keep' })
    .where('id', '=', productId)
    .execute();
  const { preview, refund } = await refunds(app, purchase);
  expect((await preview()).tagsStaying).toEqual([
    { name: product, because: 'the product "Course" keeps it' },
  ]);
  await refund(4900);
  await jobsDone(app);
  expect((await outcomeOf(app.now.db, purchase)).tags).toEqual(['product']);
});
