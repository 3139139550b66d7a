import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { contributionsTo } from '../../../platform/module/point.ts';
import { contactGone } from '../contact/contact.problems.ts';
import { type ContactRow, keepCustomers, lockContacts, updateContact } from '../contact/contact.sql.ts';
import { difference } from '../contact/contact-image.ts';
import { removeContacts, wholeImageOf } from '../contact/deletion.sql.ts';
import { filledColumns } from '../contact/fill-blanks.ts';
import { contactsExtension } from '../extension/contacts-extension.ts';
import { openChangeset } from '../history/changeset.ts';
import { insertChanges } from '../history/history.sql.ts';
import { sameContact } from './life.problems.ts';
import { moveGrants, tagNamesOf } from './merge.sql.ts';

/**
 * Makes one contact part of another, which keeps what it has and gets what it lacks: fields, tags with their reasons,
 * being a customer since the earlier day, and all that other modules keep. The changeset keeps both as they were.
 *
 * @throws Problem 400 `same_contact`; 404 when one of them does not exist.
 */
export async function mergeContacts(
  tx: Tx,
  { from, into }: { from: string; into: string },
  actor: Actor,
): Promise<void> {
  const pair = await lockPair(tx, from, into);
  const cause = { kind: 'contact', id: from, label: pair.from.name_sort };
  const changesetId = await openChangeset(tx, { kind: 'contact.merge', actor, cause });
  const image = await wholeImageOf(tx, from);
  const tags = await moveTags(tx, from, into);
  const fields = await takeOver(tx, pair);
  await insertChanges(tx, changesetId, [
    { contactId: from, before: image, after: null },
    {
      contactId: into,
      before: { ...fields?.before, ...(tags.length > 0 && { tags: [] }) },
      after: { ...fields?.after, ...(tags.length > 0 && { tags }) },
    },
  ]);
  for (const { given } of contributionsTo(contactsExtension))
    await given.handlers.merged(tx, { from, into, changesetId });
  await removeContacts(tx, [from]);
}

interface Pair {
  from: ContactRow;
  into: ContactRow;
}

async function lockPair(tx: Tx, from: string, into: string): Promise<Pair> {
  if (from === into) throw sameContact();
  const locked = await lockContacts(tx, [from, into]);
  const [goes, stays] = [from, into].map((id) => locked.find((row) => row.id === id));
  if (!goes || !stays) throw contactGone();
  return { from: goes, into: stays };
}

// The tags that the contact gains by it.
async function moveTags(tx: Tx, from: string, into: string) {
  const had = new Set(await tagNamesOf(tx, into));
  await moveGrants(tx, from, into);
  return (await tagNamesOf(tx, into)).filter((name) => !had.has(name));
}

async function takeOver(tx: Tx, { from, into }: Pair) {
  const filling = {
    firstName: from.first_name,
    lastName: from.last_name,
    addressLine1: from.address_line1,
    addressLine2: from.address_line2,
    city: from.city,
    state: from.state,
    postalCode: from.postal_code,
    country: from.country,
  };
  const changed = {
    ...filledColumns(into, filling),
    ...(into.phone === null && { phone: from.phone, phone_e164: from.phone_e164 }),
    ...customerOf(from, into),
  };
  if (from.type === 'customer') await keepCustomers(tx, [into.id]);
  const change = difference(into, { ...into, ...changed });
  const since = changed.customer_since?.getTime() !== into.customer_since?.getTime();
  if (!change && !since) return undefined;
  await updateContact(tx, into.id, changed);
  return {
    before: { ...change?.before, ...(since && { customerSince: into.customer_since }) },
    after: { ...change?.after, ...(since && { customerSince: changed.customer_since }) },
  };
}

function customerOf(from: ContactRow, into: ContactRow) {
  const since = [from, into].map((row) => row.customer_since).filter((day) => day !== null);
  const earliest = since.toSorted((one, other) => one.getTime() - other.getTime())[0] ?? null;
  const isCustomer = from.type === 'customer' || into.type === 'customer';
  return { type: isCustomer ? ('customer' as const) : ('lead' as const), customer_since: earliest };
}
