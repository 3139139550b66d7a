import { execFileSync } from 'node:child_process';
import { modules } from '../app/modules.ts';
import { temporaryDatabase } from '../platform/testing/database.ts';

/** Writes the table types of the platform and of each module from a freshly migrated database. */
const OVERRIDES = {
  columns: {
    'auth.user.role': '"owner" | "admin" | "editor" | "viewer"',
    'auth.invitation.role': '"owner" | "admin" | "editor" | "viewer"',
    'contacts.contact.type': '"lead" | "customer"',
    'contacts.tag_grant.source': '"manual" | "import" | "offer" | "checkout" | "product" | "api" | "rule"',
  },
};

const verify = process.argv.includes('--verify');
const database = await temporaryDatabase();
const schemas = [
  { schema: 'platform', file: 'platform/db/tables.gen.ts' },
  { schema: 'auth', file: 'platform/auth/tables.gen.ts' },
  ...modules().map(({ name }) => ({ schema: name, file: `modules/${name}/tables.gen.ts` })),
];
for (const { schema, file } of schemas) generate(schema, file);
await database.drop();

function generate(schema: string, file: string) {
  const options = [
    '--dialect=postgres',
    `--url=${database.url}`,
    `--include-pattern=${schema}.*`,
    `--out-file=${file}`,
  ];
  options.push(`--overrides=${JSON.stringify(OVERRIDES)}`, ...(verify ? ['--verify'] : []));
  execFileSync('kysely-codegen', options, { stdio: 'inherit' });
}
