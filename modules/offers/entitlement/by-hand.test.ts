import { describe, expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { grantsOfContact } from '../../contacts/public.ts';
import { contacts } from '../../contacts/server.ts';
import { offers } from '../server.ts';
import { asEditor } from '../testing/as-editor.ts';
import { addOffer, addProduct } from '../testing/catalogue.ts';
import { addLead, addTag, tagsOf, typeOf } from '../testing/people.ts';
import { sell } from '../testing/sales.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers()] });

const FUTURE = '2999-01-01T00:00:00.000Z';
const PAST = '2001-01-01T00:00:00.000Z';
const UNKNOWN = '01890000-0000-7000-8000-000000000000';

/** A lead with access to a product with a tag, granted by hand. */
async function granted({
  whenAccessEnds = 'withdraw' as 'withdraw' | 'keep',
  endsAt = null as string | null,
} = {}) {
  const { db } = app.now;
  const editor = await asEditor(app.now);
  const tagId = await addTag(await actAs(app.now, 'editor'));
  const productId = await addProduct(db, { name: 'Course A', tagId, whenAccessEnds });
  const contactId = await addLead(db);
  const given = { contactId, productId, reason: 'A gift', endsAt };
  const { body } = await editor('POST', '/entitlements', given);
  return { editor, tagId, productId, contactId, id: String(body.id), body };
}

/** As if the time of an entitlement had come and its job had run. */
async function expired() {
  const access = await granted({ endsAt: FUTURE });
  const over = { state: 'expired' as const, ended_why: 'expired' as const, ended_at: new Date(PAST) };
  await app.now.db
    .updateTable('offers.entitlement')
    .set({ ...over, ends_at: new Date(PAST) })
    .where('id', '=', access.id)
    .execute();
  return access;
}

describe('granting access by hand', () => {
  test('gives the product with its tag for a reason, and makes no customer', async () => {
    const { tagId, contactId, productId, id, body } = await granted();
    expect(body).toMatchObject({
      product: { id: productId, name: 'Course A' },
      order: null,
      reason: 'A gift',
      grantedBy: 'Test editor',
      state: 'active',
      endsAt: null,
      tag: { id: tagId },
    });
    expect(await grantsOfContact(app.now.db, contactId)).toEqual([
      expect.objectContaining({ tagId, source: 'product', reference: id, label: 'Course A' }),
    ]);
    expect(await typeOf(app.now.db, contactId)).toBe('lead');
  });

  test('is refused while there is access without an end, not while it has one', async () => {
    const { editor, contactId, productId } = await granted({ endsAt: FUTURE });
    const again = { contactId, productId, reason: 'Once more' };
    expect((await editor('POST', '/entitlements', again)).status).toBe(201);
    const refused = await editor('POST', '/entitlements', again);
    expect([refused.status, refused.body.code]).toEqual([409, 'has_access']);
  });

  test.each([
    ['an unknown contact', { contactId: UNKNOWN }, 404],
    ['an unknown product', { productId: UNKNOWN }, 404],
    ['an end in the past', { endsAt: PAST }, 400],
    ['no reason', { reason: ' ' }, 400],
  ])('is refused with %s', async (_what, wrong, status) => {
    const { db } = app.now;
    const given = {
      contactId: await addLead(db),
      productId: await addProduct(db),
      reason: 'A gift',
      ...wrong,
    };
    expect((await (await asEditor(app.now))('POST', '/entitlements', given)).status).toBe(status);
  });
});

describe('revoking and restoring access', () => {
  test('takes the tag away, says why, and gives both back', async () => {
    const { editor, id, contactId, tagId } = await granted();
    const revoked = await editor('POST', `/entitlements/${id}/revoke`, { reason: 'Shared it' });
    expect(revoked.body).toMatchObject({ state: 'revoked', endedWhy: 'hand', endedReason: 'Shared it' });
    expect(await tagsOf(app.now.db, contactId)).toEqual([]);
    const restored = await editor('POST', `/entitlements/${id}/restore`);
    expect(restored.body).toMatchObject({
      state: 'active',
      endedAt: null,
      endedWhy: null,
      endedReason: null,
    });
    expect(await tagsOf(app.now.db, contactId)).toEqual([`${tagId}: product`]);
  });

  test('leaves the tag of a product that keeps it', async () => {
    const { editor, id, contactId, tagId } = await granted({ whenAccessEnds: 'keep' });
    await editor('POST', `/entitlements/${id}/revoke`, { reason: 'Over' });
    expect(await tagsOf(app.now.db, contactId)).toEqual([`${tagId}: product`]);
  });

  test('leaves a tag that was given for another reason too', async () => {
    const { db } = app.now;
    const { editor, id, contactId, tagId } = await granted();
    const order = await sell(db, { contactId, offerId: await addOffer(db, { tagIds: [tagId] }) });
    await editor('POST', `/entitlements/${id}/revoke`, { reason: 'Over' });
    expect(await grantsOfContact(db, contactId)).toEqual([
      expect.objectContaining({ tagId, source: 'offer', reference: order.id }),
    ]);
  });

  test('happens once', async () => {
    const { editor, id } = await granted();
    expect((await editor('POST', `/entitlements/${id}/restore`)).body.code).toBe('access_not_revoked');
    await editor('POST', `/entitlements/${id}/revoke`, { reason: 'Over' });
    const again = await editor('POST', `/entitlements/${id}/revoke`, { reason: 'Over' });
    expect([again.status, again.body.code]).toEqual([409, 'access_not_active']);
  });

  test('does not bring back what would be over by now', async () => {
    const { editor, id } = await granted({ endsAt: FUTURE });
    await editor('POST', `/entitlements/${id}/revoke`, { reason: 'Over' });
    const past = { ends_at: new Date(PAST) };
    await app.now.db.updateTable('offers.entitlement').set(past).where('id', '=', id).execute();
    expect((await editor('POST', `/entitlements/${id}/restore`)).body.code).toBe('access_time_over');
  });
});

describe('changing when access ends', () => {
  test('moves the end of what is active, also to none', async () => {
    const { editor, id } = await granted({ endsAt: FUTURE });
    const sooner = await editor('POST', `/entitlements/${id}/extend`, { endsAt: '2998-01-01T00:00:00.000Z' });
    expect(sooner.body).toMatchObject({ state: 'active', endsAt: '2998-01-01T00:00:00.000Z' });
    expect((await editor('POST', `/entitlements/${id}/extend`, { endsAt: null })).body.endsAt).toBeNull();
  });

  test('leaves a tag off that a person took away', async () => {
    const { editor, id, contactId, tagId } = await granted({ endsAt: FUTURE });
    await editor('DELETE', `/contacts/${contactId}/tags/${tagId}`);
    await editor('POST', `/entitlements/${id}/extend`, { endsAt: null });
    expect(await tagsOf(app.now.db, contactId)).toEqual([]);
  });

  test('begins expired access again, with its tag', async () => {
    const { editor, id, contactId, tagId } = await expired();
    await editor('DELETE', `/contacts/${contactId}/tags/${tagId}`);
    const { body } = await editor('POST', `/entitlements/${id}/extend`, { endsAt: FUTURE });
    expect(body).toMatchObject({ state: 'active', endsAt: FUTURE, endedAt: null });
    expect(await tagsOf(app.now.db, contactId)).toEqual([`${tagId}: product`]);
  });

  test('is refused into the past, and for what was revoked', async () => {
    const { editor, id } = await granted();
    expect((await editor('POST', `/entitlements/${id}/extend`, { endsAt: PAST })).status).toBe(400);
    await editor('POST', `/entitlements/${id}/revoke`, { reason: 'Over' });
    const refused = await editor('POST', `/entitlements/${id}/extend`, { endsAt: null });
    expect([refused.status, refused.body.code]).toEqual([409, 'access_revoked']);
  });
});

describe('the list of access', () => {
  test('is filtered by contact, product, order and state, newest first', async () => {
    const { db } = app.now;
    const { editor, id, contactId, productId } = await granted();
    const order = await sell(db, {
      contactId,
      offerId: await addOffer(db, { products: [{ id: productId }] }),
    });
    const idsOf = async (query: string) =>
      (await editor('GET', `/entitlements?${query}`)).body.items.map((item: { id: string }) => item.id);
    const all = await idsOf(`contactId=${contactId}`);
    expect(all).toEqual([expect.any(String), id]);
    expect(await idsOf(`productId=${productId}`)).toEqual(all);
    expect(await idsOf(`orderId=${order.id}`)).toEqual([all[0]]);
    await editor('POST', `/entitlements/${id}/revoke`, { reason: 'Over' });
    expect(await idsOf(`contactId=${contactId}&state=revoked`)).toEqual([id]);
  });

  test('is seen by viewers, who change nothing', async () => {
    const { id } = await granted();
    const viewer = await asEditor(app.now, 'viewer');
    expect((await viewer('GET', '/entitlements')).status).toBe(200);
    for (const change of ['extend', 'revoke', 'restore'])
      expect((await viewer('POST', `/entitlements/${id}/${change}`, {})).status).toBe(403);
  });
});
