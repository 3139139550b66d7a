import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import { type Came, isUndoOf, type UndoneBatch } from './undo.sql.ts';

/**
 * Makes contacts again what they were before a changeset set their type, since when they were, unless it was set another
 * time since, or an order stands for it: what was set and taken back since counts for nothing. The contacts must be
 * locked.
 */
export async function setTypeBack(tx: Tx, { ids, undone, undo }: UndoneBatch): Promise<Came[]> {
  const { rows } = await sql<Came>`
    with judged as (
      select contact.id, contact.type as type_now, contact.customer_since as since_now,
        made.before ->> 'type' as type, (made.before ->> 'customerSince')::timestamptz as since,
        made.after ->> 'type' as type_set, made.stands or exists (${SET_SINCE}) as changed_since
      from contacts.change made join contacts.contact on contact.id = made.contact_id
      where made.changeset_id = ${undone} and made.contact_id = any(${ids}::uuid[])
    ), changed as (
      update contacts.contact set type = judged.type, customer_since = judged.since, version = version + 1,
        updated_at = now()
      from judged where contact.id = judged.id and type_now = type_set and not changed_since
      returning contact.id, type_now, since_now, judged.type
    ), recorded as (
      insert into contacts.change (changeset_id, contact_id, before, after)
      select ${undo}::uuid, id,
        jsonb_build_object('type', type_now)
          || case when since_now is null then '{}' else jsonb_build_object('customerSince', since_now) end,
        jsonb_build_object('type', type)
          || case when since_now is null then '{}' else '{"customerSince": null}'::jsonb end
      from changed
    )
    select asked.id as contact_id, case
      when judged.id is null then 'gone'
      when changed_since then 'changed_since'
      when type_now = type_set then 'changed'
      else 'unchanged' end as came
    from unnest(${ids}::uuid[]) as asked (id) left join judged on judged.id = asked.id
  `.execute(tx);
  return rows;
}

// A later change of the type that was not taken back. What brings a contact back sets nothing.
const SET_SINCE = sql`
  select from contacts.change later join contacts.changeset on changeset.id = later.changeset_id
  where later.contact_id = made.contact_id and later.n > made.n and changeset.kind <> 'changeset.undo'
    and later.before is not null and later.after ?| '{type,customerSince}' and not exists (
      select from contacts.change back
      where back.contact_id = later.contact_id and back.n > later.n and back.after ? 'type'
        and ${isUndoOf(sql`back.changeset_id`, sql`later.changeset_id`)}
    )`;
