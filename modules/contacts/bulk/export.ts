import type { FastifyBaseLogger } from 'fastify';
import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { csvLine } from '../../../platform/http/csv.ts';
import type { seenSelection } from '../list/selection.contract.ts';
import { exportGone } from './bulk.problems.ts';
import { type BulkRow, fixIds, insertBulk } from './bulk.sql.ts';
import { batchOf, contactsToExport, countBatches, findExport, finishExport } from './export.sql.ts';
import { fixSelection } from './start-bulk.ts';

/** Fixes the contacts of a selection for a file. @throws Problem as `fixSelection`. */
export async function startExport(
  tx: Tx,
  selected: z.output<typeof seenSelection>,
  by: { actor: Actor; log: FastifyBaseLogger },
): Promise<{ id: string; count: number }> {
  const id = uuidv7();
  await insertBulk(tx, { id, action: 'export', actor: by.actor });
  const { total } = await fixSelection(tx, selected, by, (ids) => fixIds(tx, id, ids));
  await finishExport(tx, id);
  return { id, count: total };
}

/** @throws Problem 404, also when it was asked for more than a day ago. */
export async function getExport(db: Db, id: string): Promise<BulkRow> {
  const found = await findExport(db, id);
  if (!found) throw exportGone();
  return found;
}

type Exported = Awaited<ReturnType<typeof contactsToExport>>[number];

// Named as an import knows them.
const COLUMNS: [header: string, cell: (contact: Exported) => string | null][] = [
  ['E-mail', ({ email }) => email],
  ['First name', ({ first_name }) => first_name],
  ['Last name', ({ last_name }) => last_name],
  ['Phone', ({ phone }) => phone],
  ['Address line 1', ({ address_line1 }) => address_line1],
  ['Address line 2', ({ address_line2 }) => address_line2],
  ['City', ({ city }) => city],
  ['State', ({ state }) => state],
  ['Postal code', ({ postal_code }) => postal_code],
  ['Country', ({ country }) => country],
  ['Type', ({ type }) => type],
  ['Tags', ({ tags }) => tags],
  ['Created', ({ created_at }) => created_at.toISOString()],
];

/**
 * The contacts of an export as CSV, piece by piece, as they are when they are read; those that are gone are left out.
 *
 * @throws when the export is forgotten meanwhile, for nobody to take a part for the whole.
 */
export async function* exportCsv(db: Db, { id }: BulkRow): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(COLUMNS.map(([header]) => header))}`;
  const batches = await countBatches(db, id);
  for (let n = 0; n < batches; n += 1) {
    const ids = await batchOf(db, id, n);
    if (!ids) throw new Error(`Of export ${id} batch ${n} is gone`);
    yield (await contactsToExport(db, ids)).map(lineOf).join('');
  }
}

function lineOf(contact: Exported) {
  return csvLine(COLUMNS.map(([, cell]) => cell(contact) ?? ''));
}
