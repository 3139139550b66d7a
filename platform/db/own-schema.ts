import type pg from 'pg';

/** The fingerprints of what stands outside a schema, by name. */
export type Elsewhere = ReadonlyMap<string, string>;

/**
 * What stands outside a module's schema and what refers to it: each schema, relation, function and type, with a
 * fingerprint of its rows in the catalogs. What extensions brought is nobody's and left out.
 */
export async function elsewhere(client: pg.PoolClient, module: string): Promise<Elsewhere> {
  const { rows } = await client.query<{ name: string; fingerprint: string }>(FINGERPRINTS, [module]);
  return new Map(rows.map(({ name, fingerprint }) => [name, fingerprint]));
}

/** @throws when something was made, changed, dropped or referred to between the two looks; it is named. */
export function refuseChanges(module: string, before: Elsewhere, after: Elsewhere): void {
  const names = new Set([...before.keys(), ...after.keys()]);
  const touched = [...names].filter((name) => before.get(name) !== after.get(name)).sort();
  if (touched.length === 0) return;
  throw new Error(
    `it makes, changes or refers to ${touched.join(', ')}; a module keeps to its own schema "${module}" and holds ids of others without a reference`,
  );
}

// The number of the transaction that wrote a row tells that it was changed. Uses of functions do not count, for
// `platform.uuid7()` is there for all.
const FINGERPRINTS = `
  with object (class, id, schema, name) as (
    select 'pg_namespace'::regclass, oid, oid, '' from pg_namespace
    union all select 'pg_class'::regclass, oid, relnamespace, '.' || relname from pg_class
    union all select 'pg_proc'::regclass, oid, pronamespace, '.' || proname || '()' from pg_proc
    union all select 'pg_type'::regclass, oid, typnamespace, '.' || typname from pg_type where typcategory <> 'A'
  ), part (class, id, what) as (
    select 'pg_namespace'::regclass, oid, xmin::text from pg_namespace
    union all select 'pg_class'::regclass, oid, xmin::text from pg_class
    union all select 'pg_class'::regclass, attrelid, attnum || '@' || xmin from pg_attribute
    union all select 'pg_class'::regclass, conrelid, oid || '@' || xmin from pg_constraint
    union all select 'pg_class'::regclass, tgrelid, oid || '@' || xmin from pg_trigger
    union all select 'pg_class'::regclass, ev_class, oid || '@' || xmin from pg_rewrite
    union all select 'pg_class'::regclass, polrelid, oid || '@' || xmin from pg_policy
    union all select 'pg_class'::regclass, seqrelid, xmin::text from pg_sequence
    union all select 'pg_proc'::regclass, oid, xmin::text from pg_proc
    union all select 'pg_type'::regclass, oid, xmin::text from pg_type
    union all select 'pg_type'::regclass, contypid, oid || '@' || xmin from pg_constraint
    union all select 'pg_type'::regclass, enumtypid, oid || '@' || xmin from pg_enum
    union all select refclassid, refobjid, concat_ws('/', classid, objid, objsubid, refobjsubid) from pg_depend
      where refclassid in ('pg_class'::regclass, 'pg_type'::regclass)
  )
  select nspname || name as name, md5(string_agg(what, ' ' order by what)) as fingerprint
  from object join pg_namespace on oid = schema join part using (class, id)
  where nspname <> $1 and nspname <> 'information_schema' and nspname not like 'pg\\_%' and not exists (
    select from pg_depend where deptype = 'e' and classid = class and objid = id
  )
  group by 1`;
