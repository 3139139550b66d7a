import { uuidv7 } from 'uuidv7';
import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { emit } from '../../../platform/module/event.ts';
import { lockContacts } from '../../contacts/public.ts';
import { endAccess } from './end-access.ts';
import { accessBegan } from './entitlement.events.ts';
import {
  accessHasNoEnd,
  contactOfAccessDeleted,
  contactToGrantGone,
  endsInThePast,
  entitlementGone,
  notActive,
  notRevoked,
  productToGrantGone,
  revokedNotExtendable,
  timeIsOver,
} from './entitlement.problems.ts';
import {
  type EntitlementRow,
  findEntitlement,
  findProductToGrant,
  hasEndlessAccess,
  insertEntitlement,
  lockEntitlement,
  updateEntitlement,
} from './entitlement.sql.ts';
import { productNames } from './list.sql.ts';
import { grantProductTags } from './product-tags.ts';

interface ByHand {
  contactId: string;
  productId: string;
  reason: string;
  endsAt: Date | null;
}

/**
 * Grants a contact access to a product, with the product's tag. Makes no customer of a lead.
 *
 * @throws Problem 404; 409 `has_access` while it has access without an end; 400 for an end in the past.
 */
export async function grantByHand(tx: Tx, given: ByHand, actor: Actor): Promise<EntitlementRow> {
  refusePast(given.endsAt);
  const [contact] = await lockContacts(tx, [given.contactId]);
  if (!contact) throw contactToGrantGone();
  const product = await findProductToGrant(tx, given.productId);
  if (!product) throw productToGrantGone();
  if (await hasEndlessAccess(tx, contact.id, product.id)) throw accessHasNoEnd();
  const row = await insertEntitlement(tx, {
    id: uuidv7(),
    ...given,
    tagId: product.tag_id,
    grantedBy: actor.name,
  });
  await begun(tx, row, actor);
  return row;
}

/**
 * Changes when access ends; access that expired begins again, with its tag.
 *
 * @throws Problem 404; 409 when it was revoked or its contact is deleted; 400 for an end in the past.
 */
export async function extendAccess(
  tx: Tx,
  id: string,
  endsAt: Date | null,
  actor: Actor,
): Promise<EntitlementRow> {
  refusePast(endsAt);
  const before = await accessToChange(tx, id);
  if (before.state === 'revoked') throw revokedNotExtendable();
  if (before.state === 'active') return updateEntitlement(tx, id, { ends_at: endsAt });
  return beginAgain(tx, id, { ends_at: endsAt }, actor);
}

/**
 * Takes access away, with the tag that it gave unless the product says to keep it.
 *
 * @throws Problem 404; 409 `access_not_active`.
 */
export async function revokeAccess(
  tx: Tx,
  id: string,
  reason: string,
  actor: Actor,
): Promise<EntitlementRow> {
  const before = await accessToChange(tx, id);
  if (before.state !== 'active') throw notActive();
  await endAccess(tx, { entitlementIds: [id] }, { why: 'hand', reason }, actor);
  return found(await findEntitlement(tx, id));
}

/**
 * Gives revoked access back, with its tag.
 *
 * @throws Problem 404; 409 when it was not revoked, or its time is over.
 */
export async function restoreAccess(tx: Tx, id: string, actor: Actor): Promise<EntitlementRow> {
  const before = await accessToChange(tx, id);
  if (before.state !== 'revoked') throw notRevoked();
  if (isPast(before.ends_at)) throw timeIsOver();
  return beginAgain(tx, id, {}, actor);
}

async function accessToChange(tx: Tx, id: string): Promise<EntitlementRow> {
  const { contact_id: owner } = found(await findEntitlement(tx, id));
  if (!owner) throw contactOfAccessDeleted();
  await lockContacts(tx, [owner]);
  const row = found(await lockEntitlement(tx, id));
  // Its contact was deleted, or merged into another, while we waited.
  if (row.contact_id !== owner) throw contactOfAccessDeleted();
  return row;
}

async function beginAgain(tx: Tx, id: string, changed: { ends_at?: Date | null }, actor: Actor) {
  const row = await updateEntitlement(tx, id, {
    ...changed,
    state: 'active',
    ended_at: null,
    ended_why: null,
    ended_reason: null,
  });
  await begun(tx, row, actor);
  return row;
}

async function begun(tx: Tx, row: EntitlementRow, actor: Actor) {
  const names = await productNames(tx, [row.product_id]);
  const cause = { kind: 'access', id: row.id, label: `Access to ${names.get(row.product_id)}` };
  await grantProductTags(tx, [row], { names, cause, actor });
  await emit(tx, accessBegan, { entitlementIds: [row.id] });
}

function found(row: EntitlementRow | undefined) {
  if (!row) throw entitlementGone();
  return row;
}

function refusePast(endsAt: Date | null) {
  if (isPast(endsAt)) throw endsInThePast();
}

function isPast(time: Date | null) {
  return time !== null && time.getTime() <= Date.now();
}
