import type { Running } from '../../../../platform/boot/boot.ts';
import type { Tx } from '../../../../platform/db/db.ts';
import { transact } from '../../../../platform/db/transact.ts';
import { system } from '../../../../platform/http/actor.ts';
import { Problem } from '../../../../platform/http/problem.ts';
import type { ActingAs } from '../../../../platform/testing/signed-in.ts';
import { mergeContacts, restoreDeleted } from '../../../contacts/public.ts';
import { extendAccess, grantByHand, restoreAccess, revokeAccess } from '../../entitlement/by-hand.ts';
import { expireAccess } from '../../entitlement/expire-access.ts';
import { failOrder } from '../../order/fail-order.ts';
import { placeOrder } from '../../order/place-order.ts';
import { recordPayment } from '../../order/record-payment.ts';
import { refundOrder } from '../../refund/refund.ts';
import { deleteContact } from '../people.ts';
import type { Offer } from './shop.ts';

const buyer = { email: 'buyer@example.com', firstName: 'Bea', lastName: 'Buyer' };

/** The product itself, driven by its verbs. What it refuses gives null. */
export function actingOn(running: Running, admin: ActingAs) {
  const { db } = running;
  const attempt = async <T>(verb: (tx: Tx) => Promise<T>): Promise<T | null> => {
    try {
      return await transact(db, verb);
    } catch (error) {
      if (error instanceof Problem) return null;
      throw error;
    }
  };
  const send = async (method: 'POST' | 'DELETE' | 'PATCH', path: string, payload?: object) => {
    const reply = await admin.inject({
      method,
      url: `/api/v1/contacts/${path}`,
      ...(payload && { payload }),
    });
    return reply.statusCode < 300;
  };
  return {
    place: (contactId: string, offer: Offer, atCheckout: boolean) =>
      attempt(async (tx) => {
        const checkout = atCheckout ? offer.checkout : undefined;
        const sale = { contactId, offerId: offer.id, buyer, source: 'api' as const };
        return (await placeOrder(tx, { ...sale, ...(checkout && { checkout }) }, system)).id;
      }),
    pay: (orderId: string, amount: number) =>
      attempt((tx) => recordPayment(tx, orderId, { ...payment(), reference: orderId, amount }, system)),
    fail: (orderId: string) => attempt((tx) => failOrder(tx, orderId, 'declined', system)),
    refund: (orderId: string, choice: { amount: number; revokeAccess: boolean; withdrawTags: boolean }) =>
      attempt((tx) => refundOrder(tx, orderId, { ...choice, reason: null }, system)),
    grant: (contactId: string, productId: string, ends: boolean) =>
      attempt((tx) =>
        grantByHand(tx, { contactId, productId, reason: 'A gift', endsAt: endOf(ends) }, system),
      ),
    extend: (id: string, ends: boolean) => attempt((tx) => extendAccess(tx, id, endOf(ends), system)),
    revoke: (id: string) => attempt((tx) => revokeAccess(tx, id, 'Over', system)),
    restore: (id: string) => attempt((tx) => restoreAccess(tx, id, system)),
    /** Brings the end of access that has one, and runs the job that looks for it. */
    letTimeGoBy: async (id: string) => {
      const past = { ends_at: new Date(Date.now() - 1000) };
      const ending = db.updateTable('offers.entitlement').set(past).where('id', '=', id);
      await ending.where('ends_at', 'is not', null).execute();
      await expireAccess(db, new AbortController().signal);
    },
    addTag: (contactId: string, name: string) => send('POST', `${contactId}/tags`, { tags: [name] }),
    removeTag: (contactId: string, tagId: string) => send('DELETE', `${contactId}/tags/${tagId}`),
    makeLead: async (contactId: string) => {
      const reply = await admin.inject({ url: `/api/v1/contacts/${contactId}` });
      return send('PATCH', contactId, { version: reply.json().version ?? 1, type: 'lead' });
    },
    merge: (from: string, into: string) => attempt((tx) => mergeContacts(tx, { from, into }, system)),
    remove: (contactId: string) => deleteContact(admin, contactId),
    undo: (changesetId: string) => attempt((tx) => restoreDeleted(tx, changesetId, system, { undoDays: 7 })),
  };
}

export type Acting = ReturnType<typeof actingOn>;

function payment() {
  return { provider: 'manual', currency: 'CHF', method: null, paidAt: new Date() };
}

function endOf(ends: boolean) {
  return ends ? new Date('2999-01-01') : null;
}
