import { uuidv7 } from 'uuidv7';
import type { Db } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { watchEncoding } from './decode.ts';
import { detectFormat } from './detect-format.ts';
import { draftColumns, textOf } from './draft.ts';
import { whatInsteadOfText } from './file-kind.ts';
import type { Format } from './import.contract.ts';
import { emptyFile, fileTooLarge, notATable, uploadBrokeOff } from './import.problems.ts';
import {
  fileOf,
  type ImportRow,
  insertChunk,
  insertImport,
  removeImport,
  updateImport,
} from './import.sql.ts';

const CHUNK = 1024 * 1024;

/** A file as it arrives: its bytes, and how many there are if the sender says it, else 0. */
export interface Upload {
  fileName: string;
  length: number;
  bytes: AsyncIterable<Buffer>;
}

/**
 * Takes a file in and says how it would be imported; nothing is imported yet.
 *
 * @throws Problem 413 when it is too large, before it is read whole; 422 when it is no table of text, or has no rows.
 */
export async function takeIn(
  db: Db,
  upload: Upload,
  { actor, maxMb }: { actor: Actor; maxMb: number },
): Promise<ImportRow> {
  if (upload.length > maxMb * CHUNK) throw fileTooLarge(maxMb);
  const id = uuidv7();
  await db.transaction().execute((tx) => insertImport(tx, id, upload.fileName, actor));
  try {
    const { size, encoding } = await store(db, id, upload.bytes, maxMb);
    const format = { encoding, ...detectFormat(await textOf(fileOf(db, id), encoding)) };
    const columns = await draftColumns(fileOf(db, id), format);
    return await db
      .transaction()
      .execute((tx) => updateImport(tx, id, { status: 'draft', file_size: size, ...columns }));
  } catch (error) {
    await db.transaction().execute((tx) => removeImport(tx, id));
    throw error;
  }
}

async function store(
  db: Db,
  id: string,
  bytes: AsyncIterable<Buffer>,
  maxMb: number,
): Promise<{ size: number; encoding: Format['encoding'] }> {
  const watch = watchEncoding();
  let size = 0;
  let n = 0;
  for await (const chunk of chunksOf(bytes, maxMb)) {
    const wrong = n === 0 ? whatInsteadOfText(chunk) : undefined;
    if (wrong) throw notATable(wrong);
    watch.see(chunk);
    await db.transaction().execute((tx) => insertChunk(tx, id, n, chunk));
    size += chunk.length;
    n += 1;
  }
  if (size === 0) throw emptyFile();
  return { size, encoding: watch.encoding() };
}

// Network pieces are gathered to chunks of one size; what is beyond the limit is not even gathered.
async function* chunksOf(bytes: AsyncIterable<Buffer>, maxMb: number) {
  let gathered: Buffer[] = [];
  let size = 0;
  let total = 0;
  for await (const piece of arriving(bytes)) {
    total += piece.length;
    if (total > maxMb * CHUNK) throw fileTooLarge(maxMb);
    gathered.push(piece);
    size += piece.length;
    if (size < CHUNK) continue;
    yield Buffer.concat(gathered);
    gathered = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(gathered);
}

// The database loses its connection with the same code: what breaks off is told where it is read.
async function* arriving(bytes: AsyncIterable<Buffer>) {
  try {
    yield* bytes;
  } catch (error) {
    throw isBrokenOff(error) ? uploadBrokeOff() : error;
  }
}

function isBrokenOff(error: unknown) {
  return error instanceof Error && 'code' in error && error.code === 'ECONNRESET';
}
