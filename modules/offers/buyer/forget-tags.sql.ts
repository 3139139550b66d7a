import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';

/** Tags that go are given by nothing any more. What was sold with them keeps their ids, which nobody has then. */
export async function forgetTags(tx: Tx, ids: readonly string[]): Promise<void> {
  const gone = sql`${ids}::uuid[]`;
  const rest = sql`array(
    select tag_id from unnest(tag_ids) with ordinality as tag (tag_id, place)
    where tag_id <> all(${gone}) order by place
  )`;
  await sql`update offers.product set tag_id = null where tag_id = any(${gone})`.execute(tx);
  await sql`update offers.offer set tag_ids = ${rest} where tag_ids && ${gone}`.execute(tx);
  await sql`update offers.checkout set tag_ids = ${rest} where tag_ids && ${gone}`.execute(tx);
}
