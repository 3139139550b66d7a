import type { Running } from '../../../platform/boot/boot.ts';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { contactsById } from '../../contacts/public.ts';
import { grantByHand } from '../entitlement/by-hand.ts';
import { addOffer, addProduct } from './catalogue.ts';
import { place, sell } from './sales.ts';

/** Has this module keep something about a contact: an order that is paid, one that is not, and access by hand. */
export async function keepSomething({ db }: Pick<Running, 'db'>, contactId: string): Promise<void> {
  const [contact] = await contactsById(db, [contactId]);
  if (!contact) throw new Error('there is no such contact to keep something about');
  const product = await addProduct(db);
  const offerId = await addOffer(db, { products: [{ id: product }] });
  const sale = { contactId, offerId, buyer: contact };
  await sell(db, { ...sale, paymentNote: `Paid by ${contact.name}` });
  await place(db, sale);
  const byHand = { contactId, productId: await addProduct(db), endsAt: null };
  await transact(db, (tx) => grantByHand(tx, { ...byHand, reason: `A gift for ${contact.name}` }, system));
}
