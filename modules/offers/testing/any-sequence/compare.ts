import { sql } from 'kysely';
import type { Db } from '../../../../platform/db/db.ts';
import { grantsOfContact } from '../../../contacts/public.ts';
import type { Both } from './run-steps.ts';

/** What a contact, its tags and all access should be, and what they are. */
export async function expectedAndReal(db: Db, both: Both) {
  const contactIds = both.world.contacts.map(({ id }) => id);
  const access = await accessOf(db, both);
  for (const row of access) both.accessIds.set(row.key, row.id);
  const people = await peopleOf(db, contactIds);
  const reasons = await Promise.all(contactIds.map((id) => reasonsOf(db, id)));
  return {
    expected: {
      contacts: both.world.contacts.map(({ id, there, type, reasons }) => ({
        type: there ? type : null,
        tags: there ? distinctTags([...reasons]) : [],
        reasons: there ? [...reasons].sort() : [],
        spent: spentBy(both, id),
      })),
      access: Object.fromEntries(
        both.world.access.map((one) => [one.key, [one.state, one.endedWhy, one.contact?.id ?? null]]),
      ),
    },
    real: {
      contacts: contactIds.map((id, at) => ({
        type: people.get(id)?.type ?? null,
        tags: people.get(id)?.tags ?? [],
        reasons: reasons[at] ?? [],
        spent: people.get(id)?.spent ?? 0,
      })),
      access: Object.fromEntries(access.map((row) => [row.key, [row.state, row.ended_why, row.contact_id]])),
    },
  };
}

async function accessOf(db: Db, { world }: Both) {
  const { rows } = await sql<{
    id: string;
    key: string;
    state: string;
    ended_why: string | null;
    contact_id: string | null;
  }>`
    select id, coalesce(order_id || ' ' || product_id, id::text) as key, state, ended_why, contact_id
    from offers.entitlement
    where order_id = any(${world.orders.map(({ id }) => id)}::uuid[])
      or id = any(${world.access.filter(({ order }) => !order).map(({ key }) => key)}::uuid[])
  `.execute(db);
  return rows;
}

async function peopleOf(db: Db, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; type: string; tags: string[]; spent: number }>`
    select id, type,
      array(select tag_id::text from contacts.tagging where contact_id = contact.id order by 1) as tags,
      (select coalesce(sum(spent), 0)::bigint from offers.spending where contact_id = contact.id) as spent
    from contacts.contact where id = any(${ids}::uuid[])
  `.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

async function reasonsOf(db: Db, contactId: string) {
  const grants = await grantsOfContact(db, contactId);
  return grants.map(({ tagId, source, reference }) => `${tagId} ${source} ${reference ?? ''}`).sort();
}

function distinctTags(reasons: readonly string[]) {
  return [...new Set(reasons.map((reason) => reason.split(' ')[0] ?? ''))].sort();
}

function spentBy({ world }: Both, contactId: string) {
  return world.orders
    .filter((order) => order.isPaid && order.contact?.id === contactId)
    .reduce((sum, { offer, refunded }) => sum + offer.amount - refunded, 0);
}
