import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { modules } from '../app/modules.ts';
import startTestServer from '../app/testing/postgres.ts';
import { temporaryDatabase } from '../platform/testing/database.ts';

const ROLE = '"owner" | "admin" | "editor" | "viewer"';

const COLUMNS: Record<string, Record<string, string>> = {
  auth: { 'invitation.role': ROLE, 'user.role': ROLE },
};

const columnTypes = z.record(z.string(), z.string());

/**
 * Writes the table types of the platform and of each module from a freshly migrated database;
 * with `--verify` it only says whether they are what they would be. Names of schemas limit it to those.
 * What a column holds more narrowly than its type tells stands in the module's `tables.columns.json`, if it has any.
 */
const verify = process.argv.includes('--verify');
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const stopServer = await startTestServer();
const database = await temporaryDatabase();
const schemas = [
  { schema: 'platform', file: 'platform/db/tables.gen.ts' },
  { schema: 'auth', file: 'platform/auth/tables.gen.ts' },
  ...modules().map(({ name }) => ({ schema: name, file: `modules/${name}/tables.gen.ts` })),
];
const wanted = schemas.filter(({ schema }) => named.length === 0 || named.includes(schema));
const stale = wanted.filter(({ schema, file }) => !generate(schema, file));
await database.drop();
await stopServer();
if (stale.length > 0) {
  process.stderr.write(
    `Run "npm run tables": ${stale.map(({ file }) => file).join(', ')} are not as migrated.\n`,
  );
  process.exit(1);
}

function generate(schema: string, file: string): boolean {
  const options = [
    '--dialect=postgres',
    `--url=${database.url}`,
    `--include-pattern=${schema}.*`,
    `--out-file=${file}`,
    // platform/db reads counts as numbers.
    '--type-mapping={"int8":"number"}',
    `--overrides=${JSON.stringify({ columns: columnsOf(schema) })}`,
  ];
  if (verify) options.push('--verify');
  return (
    spawnSync('kysely-codegen', options, { stdio: ['ignore', 'ignore', verify ? 'ignore' : 'inherit'] })
      .status === 0
  );
}

function columnsOf(schema: string): Record<string, string> {
  const file = `modules/${schema}/tables.columns.json`;
  const columns = existsSync(file)
    ? columnTypes.parse(JSON.parse(readFileSync(file, 'utf8')))
    : COLUMNS[schema];
  // Single quotes read well in JSON; the generated files have double ones.
  const typed = Object.entries(columns ?? {}).map(([column, type]) => [
    `${schema}.${column}`,
    type.replaceAll("'", '"'),
  ]);
  return Object.fromEntries(typed);
}
