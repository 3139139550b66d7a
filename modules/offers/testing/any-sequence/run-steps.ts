import type { Acting } from './acting.ts';
import {
  type Access,
  beginAccess,
  beginAgain,
  end,
  merge,
  type Order,
  pay,
  refund,
  refundOf,
  remove,
  undo,
  type World,
} from './reference.ts';
import type { Shop } from './shop.ts';
import type { Step } from './step.ts';

/** A world in the reference beside the real one, with what is known of both. */
export interface Both {
  world: World;
  shop: Shop;
  real: Acting;
  /** The ids of access by the reference's keys. */
  accessIds: Map<string, string>;
  changesets: Map<World['deletions'][number], string>;
}

/** Does a step in both worlds; a step about something that is not there does nothing. */
export async function take(both: Both, step: Step): Promise<void> {
  await (HOW[step.do] as (both: Both, step: Step) => Promise<unknown>)(both, step);
}

type How = { [Do in Step['do']]: (both: Both, step: Extract<Step, { do: Do }>) => Promise<unknown> };

const HOW: How = {
  order: async (both, { contact: at, offer: which, atCheckout, paid }) => {
    const [contact, offer] = [pick(both.world.contacts, at), pick(both.shop.offers, which)];
    if (!contact || !offer) return;
    const id = await both.real.place(contact.id, offer, atCheckout);
    agree(contact.there, id !== null, 'an order');
    if (id === null) return;
    const before = { isPaid: false, refunded: 0, began: false, tagsWithdrawn: false, accessRefunded: false };
    const order: Order = { id, contact, offer, atCheckout, ...before };
    both.world.orders.push(order);
    if (offer.amount === 0) pay(both.world, order);
    else if (paid) await payBoth(both, order);
  },
  pay: async (both, { order: at }) => {
    const order = pickLate(both.world.orders, at);
    if (order && order.offer.amount > 0) await payBoth(both, order);
  },
  // A failed order may still be paid: nothing of its contact changes.
  fail: async ({ world, real }, { order: at }) => {
    const order = pickLate(world.orders, at);
    if (order) await real.fail(order.id);
  },
  refund: async ({ world, real }, { order: at, ...choice }) => {
    const order = pickLate(world.orders, at);
    if (!order) return;
    const amount = refundOf(order.offer.amount - order.refunded, choice.whole);
    const given = await real.refund(order.id, { ...choice, amount });
    agree(refund(world, order, choice), given !== null, 'a refund');
  },
  grant: async (both, { contact: at, product: which, ends }) => {
    const [contact, product] = [pick(both.world.contacts, at), pick(both.shop.products, which)];
    if (!contact || !product) return;
    const isEndless = (access: Access) =>
      access.contact === contact &&
      access.product === product &&
      access.state === 'active' &&
      access.end === 'none';
    const row = await both.real.grant(contact.id, product.id, ends);
    agree(contact.there && !both.world.access.some(isEndless), row !== null, 'access by hand');
    if (!row) return;
    const given = { key: row.id, contact, product, order: null };
    beginAccess(both.world, { ...given, end: ends ? 'future' : 'none' });
  },
  extend: async (both, { access: at, ends }) =>
    withAccess(both, at, async (access, id) => {
      const can = access.contact !== null && access.state !== 'revoked';
      agree(can, (await both.real.extend(id, ends)) !== null, 'an extension');
      if (!can) return;
      access.end = ends ? 'future' : 'none';
      if (access.state === 'expired') beginAgain(access);
    }),
  revoke: async (both, { access: at }) =>
    withAccess(both, at, async (access, id) => {
      const can = access.contact !== null && access.state === 'active';
      agree(can, (await both.real.revoke(id)) !== null, 'a revocation');
      if (can) end(both.world, [access], 'hand');
    }),
  restore: async (both, { access: at }) =>
    withAccess(both, at, async (access, id) => {
      const can = access.contact !== null && access.state === 'revoked' && access.end !== 'past';
      agree(can, (await both.real.restore(id)) !== null, 'a restoration');
      if (can) beginAgain(access);
    }),
  timeGoesBy: async (both, { access: at }) =>
    withAccess(both, at, async (access, id) => {
      await both.real.letTimeGoBy(id);
      if (access.end === 'none') return;
      access.end = 'past';
      if (access.state === 'active') end(both.world, [access], 'expired');
    }),
  addTag: async ({ world, shop, real }, { contact: at, tag: which }) => {
    const [contact, tag] = [pick(world.contacts, at), pick(shop.tags, which)];
    if (!contact || !tag) return;
    agree(contact.there, await real.addTag(contact.id, tag.name), 'a tag');
    if (contact.there) contact.reasons.add(`${tag.id} manual `);
  },
  removeTag: async ({ world, shop, real }, { contact: at, tag: which }) => {
    const [contact, tag] = [pick(world.contacts, at), pick(shop.tags, which)];
    if (!contact || !tag) return;
    agree(contact.there, await real.removeTag(contact.id, tag.id), 'the end of a tag');
    for (const reason of contact.reasons)
      if (contact.there && reason.startsWith(`${tag.id} `)) contact.reasons.delete(reason);
  },
  makeLead: async ({ world, real }, { contact: at }) => {
    const contact = pick(world.contacts, at);
    if (!contact) return;
    agree(contact.there, await real.makeLead(contact.id), 'a lead by hand');
    if (contact.there) contact.type = 'lead';
  },
  merge: async ({ world, real }, { from: at, into: other }) => {
    const [from, into] = [pick(world.contacts, at), pick(world.contacts, other)];
    if (!from || !into) return;
    const merged = (await real.merge(from.id, into.id)) !== null;
    agree(merge(world, from, into), merged, 'a merge');
  },
  delete: async ({ world, real, changesets }, { contact: at }) => {
    const contact = pick(world.contacts, at);
    if (!contact?.there) return;
    const changesetId = await real.remove(contact.id);
    remove(world, contact);
    const deletion = world.deletions.at(-1);
    if (deletion) changesets.set(deletion, changesetId);
  },
  undo: async ({ world, real, changesets }, { deletion: at }) => {
    const deletion = pickLate(world.deletions, at);
    if (!deletion) return;
    agree(true, (await real.undo(changesets.get(deletion) ?? '')) !== null, 'an undo');
    undo(world, deletion);
  },
};

async function payBoth({ world, real }: Both, order: Order) {
  agree(true, (await real.pay(order.id, order.offer.amount)) !== null, 'a payment');
  pay(world, order);
}

async function withAccess(
  { world, accessIds }: Both,
  at: number,
  step: (access: Access, id: string) => Promise<void>,
) {
  const access = pickLate(world.access, at);
  const id = access && accessIds.get(access.key);
  if (access && id) await step(access, id);
}

function pick<T>(of: readonly T[], at: number): T | undefined {
  return of[at % Math.max(1, of.length)];
}

function pickLate<T>(of: readonly T[], at: number): T | undefined {
  return pick(of.toReversed(), at);
}

function agree(allowed: boolean, done: boolean, what: string) {
  if (allowed !== done) throw new Error(`${what}: the reference ${allowed ? 'allows' : 'refuses'} it`);
}
