import { sql } from 'kysely';
import { addUpCounts } from '../../modules/contacts/tags/tag.sql.ts';
import { tagKey } from '../../modules/contacts/tags/tag-key.contract.ts';
import { copyInto } from '../../platform/db/copy.ts';
import type { Db, Tx } from '../../platform/db/db.ts';
import {
  batchesOf,
  CHANGE_COLUMNS,
  CONTACT_COLUMNS,
  GRANT_COLUMNS,
  type SeedBatch,
  type SeedFrame,
} from './batches.ts';
import { type Seed, seededContacts } from './contacts.ts';
import { type Random, randomFrom } from './random.ts';
import { ensureSeedTags, hasSeed, insertSeedChangeset, isEmpty, tablesOf, takeTables } from './seed.sql.ts';
import { TAG_NAMES } from './tag-names.ts';
import { FIRST_DAY, LAST_DAY } from './timeline.ts';
import { idAt } from './uuid.ts';
import { withoutIndexes } from './without-indexes.ts';

/** One sentence that says why a seed is not written, and what to do. */
export class SeedRefused extends Error {}

export interface SeedOrder extends Seed {
  /** Adds to the contacts that are there; otherwise the database must have none. */
  intoExisting?: boolean;
  /** Hears from time to time how far it is. */
  say?: (line: string) => void;
}

/**
 * Writes a seed into a migrated database, all or nothing, as one changeset of kind `import` by the system.
 *
 * @throws SeedRefused when there are contacts already, or this seed is among them.
 */
export async function seedDatabase(db: Db, order: SeedOrder): Promise<void> {
  await db.transaction().execute((tx) => writeSeed(tx, order));
  await tidyUp(db);
}

/** Does what autovacuum would do in some minutes, so that reads are as quick from the first one on. */
export async function tidyUp(db: Db): Promise<void> {
  for (const table of await tablesOf(db, ['contacts', 'offers']))
    await sql`vacuum (analyze) ${sql.table(table)}`.execute(db);
}

async function writeSeed(tx: Tx, order: SeedOrder) {
  const { intoExisting = false, say = () => {} } = order;
  const empty = await isEmpty(tx);
  await refuseWhatIsThere(tx, order, { empty, intoExisting });
  const random = randomFrom(order.seed + 2 ** 32);
  const frame = await openFrame(tx, order, random);
  const work = () => copyBatches(tx, batchesOf(seededContacts(order), frame, random), order);
  if (empty) {
    const tables = await tablesOf(tx, ['contacts']);
    await takeTables(tx, tables);
    await withoutIndexes(tx, tables, { work, onBuild: () => say('Building the indexes …') });
  } else await work();
  await addUpCounts(tx);
}

async function refuseWhatIsThere(
  tx: Tx,
  { seed }: Seed,
  { empty, intoExisting }: { empty: boolean; intoExisting: boolean },
) {
  if (empty) return;
  if (!intoExisting)
    throw new SeedRefused(
      'The database has contacts already; add --into-existing to keep them and seed beside them, or set DATA_DIR to a new folder.',
    );
  if (await hasSeed(tx, seed))
    throw new SeedRefused(
      `Seed ${seed} is in this database already; choose another one by --seed ${seed + 1}.`,
    );
}

async function openFrame(tx: Tx, { contacts, seed }: Seed, random: Random): Promise<SeedFrame> {
  const changesetId = idAt(LAST_DAY, random);
  const label = `Seed ${seed}`;
  await insertSeedChangeset(tx, { id: changesetId, seed, label, contacts, at: new Date(LAST_DAY) });
  const wanted = TAG_NAMES.map((name) => ({ id: idAt(FIRST_DAY, random), name, key: tagKey(name) }));
  const ids = await ensureSeedTags(tx, wanted, new Date(FIRST_DAY));
  const tags = new Map(wanted.map(({ id, name, key }) => [name, { id: ids.get(key) ?? id, key }]));
  return { changesetId, label, tags };
}

async function copyBatches(tx: Tx, batches: Iterable<SeedBatch>, { contacts, say = () => {} }: SeedOrder) {
  let done = 0;
  for (const batch of batches) {
    await copyInto(tx, 'contacts.contact', CONTACT_COLUMNS, piecesOf(batch.contact));
    await copyInto(tx, 'contacts.change', CHANGE_COLUMNS, piecesOf(batch.change));
    await copyInto(tx, 'contacts.tag_grant', GRANT_COLUMNS, piecesOf(batch.tagGrant));
    done += batch.contacts;
    say(`${done.toLocaleString('en')} of ${contacts.toLocaleString('en')} contacts`);
  }
}

async function* piecesOf(lines: Buffer) {
  yield lines;
}
