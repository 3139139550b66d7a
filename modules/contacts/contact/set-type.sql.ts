import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { ContactRow } from './contact.sql.ts';

/**
 * Makes leads or customers of many contacts, which must be locked, as part of a changeset; those who are so already
 * stay as they are. Since when one was a customer is kept where it is lost.
 *
 * @returns how many became so.
 */
export async function setTypeOfMany(
  tx: Tx,
  { ids, type, changesetId }: { ids: readonly string[]; type: ContactRow['type']; changesetId: string },
): Promise<number> {
  const { numAffectedRows } = await sql`
    with was as (
      select id, jsonb_build_object('type', type) as image,
        case when customer_since is not null then jsonb_build_object('customerSince', contacts.on_wire(customer_since)) end as lost
      from contacts.contact where id = any(${ids}::uuid[]) and type <> ${type}
    ), changed as (
      update contacts.contact set type = ${type}, version = version + 1, updated_at = now(),
        customer_since = case when ${type} = 'customer' then now() end
      from was where contact.id = was.id
      returning contact.id, image, lost
    )
    insert into contacts.change (changeset_id, contact_id, before, after)
    select ${changesetId}::uuid, id, image || coalesce(lost, '{}'),
      jsonb_build_object('type', ${type}::text)
        || case when lost is null then '{}' else '{"customerSince": null}'::jsonb end
    from changed
  `.execute(tx);
  return Number(numAffectedRows ?? 0);
}
