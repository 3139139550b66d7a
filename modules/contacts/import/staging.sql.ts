import { sql } from 'kysely';
import { copyInto, copyLine } from '../../../platform/db/copy.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { StagedRow } from './staged-row.ts';
import { TEXT_COLUMNS } from './text-columns.ts';

/** A row on its way into `contacts.import_row`. */
export type RowToStage = StagedRow & { import_id: string; n: number; contact_id: string };

const COLUMNS = [
  'import_id',
  'n',
  'contact_id',
  'reason',
  'email',
  'email_key',
  ...TEXT_COLUMNS,
  'phone',
  'phone_e164',
  'type',
  'tag_names',
  'tag_keys',
  'module_values',
] as const;

/** A row as a line for `stageRows`, with its cells as they stand in the file. */
export function stagedLine(row: RowToStage, cells: readonly string[]): string {
  return copyLine([...COLUMNS.map((column) => row[column]), JSON.stringify(cells)]);
}

/** Writes rows into `contacts.import_row` as they come. */
export async function stageRows(tx: Tx, lines: AsyncIterable<Buffer>): Promise<void> {
  await copyInto(tx, 'contacts.import_row', [...COLUMNS, 'cells'], lines);
}

/** Waits until no other process works on the import, and keeps them waiting until the transaction ends. */
export async function takeTurn(tx: Tx, importId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(7310206, hashtext(${importId}))`.execute(tx);
}

/**
 * Of the rows with one e-mail the last is used, and what it leaves blank is taken from those before, the nearest
 * first; it is a customer if any of them says so, and the tags of all are added together. The others are skipped and
 * name the row that was used.
 */
export async function joinRepeated(tx: Tx, importId: string): Promise<void> {
  // The planner has never seen these rows; what it guesses of them can cost minutes.
  await sql`analyze contacts.import_row`.execute(tx);
  const { numAffectedRows } = await sql`
    update contacts.import_row r set used_row = said.last
    from (
      select n, max(n) over same as last, count(*) over same as rows from contacts.import_row
      where import_id = ${importId} and reason is null window same as (partition by email_key)
    ) said
    where r.import_id = ${importId} and r.n = said.n and said.rows > 1
  `.execute(tx);
  if (!numAffectedRows) return;
  await fillBlanks(tx, importId);
  await joinTags(tx, importId);
  await joinModuleValues(tx, importId);
  await sql`
    update contacts.import_row set reason = 'email_repeated' where import_id = ${importId} and n < used_row
  `.execute(tx);
}

async function fillBlanks(tx: Tx, importId: string) {
  // The two forms of a phone number belong together.
  const latest = (column: string, said = column) => sql`
    (array_agg(${sql.ref(column)} order by n desc) filter (where ${sql.ref(said)} is not null))[1] as ${sql.ref(column)}`;
  await sql`
    update contacts.import_row used set
      ${sql.join([...TEXT_COLUMNS, 'phone', 'phone_e164', 'type'].map((column) => sql`${sql.ref(column)} = said.${sql.ref(column)}`))}
    from (
      select used_row,
        ${sql.join([...TEXT_COLUMNS.map((column) => latest(column)), latest('phone'), latest('phone_e164', 'phone')])},
        case when bool_or(type = 'customer') then 'customer' else min(type) end as type
      from contacts.import_row where import_id = ${importId} and used_row is not null group by used_row
    ) said
    where used.import_id = ${importId} and used.n = said.used_row
  `.execute(tx);
}

// Of two values of one field the later row's stays.
async function joinModuleValues(tx: Tx, importId: string) {
  await sql`
    update contacts.import_row used set module_values = said.values
    from (
      select used_row, jsonb_object_agg(key, value order by n) as values
      from contacts.import_row cross join jsonb_each(module_values)
      where import_id = ${importId} and used_row is not null group by used_row
    ) said
    where used.import_id = ${importId} and used.n = said.used_row
  `.execute(tx);
}

async function joinTags(tx: Tx, importId: string) {
  await sql`
    update contacts.import_row used set tag_names = said.names, tag_keys = said.keys
    from (
      select used_row, array_agg(name order by key) as names, array_agg(key order by key) as keys
      from (
        select used_row, key, (array_agg(name order by n))[1] as name
        from contacts.import_row cross join unnest(tag_names, tag_keys) as tag (name, key)
        where import_id = ${importId} and used_row is not null group by used_row, key
      ) tag group by used_row
    ) said
    where used.import_id = ${importId} and used.n = said.used_row
  `.execute(tx);
}
