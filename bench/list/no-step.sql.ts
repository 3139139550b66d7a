import { sql } from 'kysely';
import type { Db } from '../../platform/db/db.ts';

/** Changes the counts of tags by nothing: what was counted before counts as outdated. */
export async function takeNoStep(db: Db): Promise<void> {
  await sql`
    with gone as (delete from contacts.tag_count_step where step = 0)
    insert into contacts.tag_count_step (tag_id, step) select id, 0 from contacts.tag limit 1
  `.execute(db);
}
