import { sql } from 'kysely';
import type { Db } from '../../../../platform/db/db.ts';
import type { Marks } from './marked-person.ts';

/** What of a person's marks stands in which table of some schemas, in any column: "remarks.remark: name". */
export async function tracesIn(db: Db, schemas: readonly string[], marks: Marks): Promise<string[]> {
  const traces: string[] = [];
  for (const { schema, name } of await tablesOf(db, schemas))
    for (const what of await marksIn(db, { schema, name }, marks)) traces.push(`${schema}.${name}: ${what}`);
  return traces;
}

interface Table {
  schema: string;
  name: string;
}

async function tablesOf(db: Db, schemas: readonly string[]): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_schema = any(${schemas}) and table_type = 'BASE TABLE' order by 1, 2
  `.execute(db);
  return rows;
}

// A row as text holds all its columns, JSON and lists too.
async function marksIn(db: Db, { schema, name }: Table, marks: Marks): Promise<string[]> {
  const { rows } = await sql<{ what: string }>`
    select distinct what
    from ${sql.id(schema, name)} as "row", unnest(
      ${Object.entries(marks).flatMap(([what, texts]) => texts.map(() => what))}::text[],
      ${Object.values(marks).flatMap((texts) => texts.map((text) => `%${text}%`))}::text[]) as mark (what, pattern)
    where "row"::text ilike pattern order by what
  `.execute(db);
  return rows.map(({ what }) => what);
}
