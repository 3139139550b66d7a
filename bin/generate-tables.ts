import { spawnSync } from 'node:child_process';
import { modules } from '../app/modules.ts';
import startTestServer from '../app/testing/postgres.ts';
import { temporaryDatabase } from '../platform/testing/database.ts';

/**
 * Writes the table types of the platform and of each module from a freshly migrated database;
 * with `--verify` it only says whether they are what they would be. Names of schemas limit it to those.
 */
const ASKS = 'Generated<"required" | "optional" | "no">';
const KIND = '"free" | "one_time" | "subscription"';
const PERIOD = '"week" | "month" | "year" | null';

const OVERRIDES = {
  columns: {
    'auth.invitation.role': '"owner" | "admin" | "editor" | "viewer"',
    'auth.user.role': '"owner" | "admin" | "editor" | "viewer"',
    'contacts.contact.type': '"lead" | "customer"',
    'contacts.import.status':
      'Generated<"uploading" | "draft" | "queued" | "reading" | "importing" | "done" | "cancelled" | "failed">',
    'contacts.tag_grant.source': '"manual" | "import" | "offer" | "checkout" | "product" | "api" | "rule"',
    'offers.checkout.asks_address': ASKS,
    'offers.checkout.asks_name': ASKS,
    'offers.checkout.asks_phone': ASKS,
    'offers.dispute.state': '"open" | "won" | "lost"',
    'offers.entitlement.ended_why':
      '"expired" | "refund" | "hand" | "subscription" | "dispute" | "contact_deleted" | null',
    'offers.entitlement.state': 'Generated<"active" | "expired" | "revoked">',
    'offers.offer.kind': KIND,
    'offers.offer.period': PERIOD,
    'offers.order.kind': KIND,
    'offers.order.period': PERIOD,
    'offers.order.source': '"checkout" | "manual" | "api"',
    'offers.order.state':
      'Generated<"pending" | "paid" | "failed" | "partly_refunded" | "refunded" | "disputed">',
    'offers.order.subscription_state': '"active" | "past_due" | "cancelled" | null',
    'offers.product.when_access_ends': 'Generated<"withdraw" | "keep">',
    'offers.refund.state': '"pending" | "succeeded" | "failed"',
    'offers.sandbox_session.period': PERIOD,
    'offers.sandbox_session.state': 'Generated<"open" | "confirming" | "paid" | "expired">',
    'offers.sandbox_session.subscription_state': '"active" | "past_due" | "cancelled" | null',
  },
};

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
    `--overrides=${JSON.stringify(OVERRIDES)}`,
  ];
  if (verify) options.push('--verify');
  return (
    spawnSync('kysely-codegen', options, { stdio: ['ignore', 'ignore', verify ? 'ignore' : 'inherit'] })
      .status === 0
  );
}
