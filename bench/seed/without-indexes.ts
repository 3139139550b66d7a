import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';

/**
 * Does a work on tables while they have no index but the primary keys, and no references, and makes these again
 * exactly as they were: to build an index over all rows at once takes a fraction of adding row by row. When anything
 * fails, the transaction brings everything back.
 */
export async function withoutIndexes(
  tx: Tx,
  tables: readonly string[],
  { work, onBuild }: { work: () => Promise<void>; onBuild: () => void },
): Promise<void> {
  const parts = await partsOf(tx, tables);
  for (const { drop } of parts) await sql.raw(drop).execute(tx);
  await work();
  onBuild();
  for (const { make } of parts.toReversed()) await sql.raw(make).execute(tx);
}

/** The statements that take each part away and make it again, in the order in which they can be taken away. */
async function partsOf(tx: Tx, tables: readonly string[]) {
  const { rows } = await sql<{ drop: string; make: string }>`
    with given as (select name::regclass::oid as id from unnest(${tables}::text[]) name), part as (
      select conname as name, case contype when 'f' then 1 else 2 end as step,
        format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
        format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
      from pg_constraint
      where contype in ('f', 'u') and conrelid in (select id from given)
        or contype = 'f' and confrelid in (select id from given)
      union all
      select indexrelid::regclass::text, 3, format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
      from pg_index
      where indrelid in (select id from given) and not exists (
        select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
    )
    select drop, make from part order by step, name
  `.execute(tx);
  return rows;
}
