import { setImmediate as breathe } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import type { Db } from '../../../platform/db/db.ts';
import { fileOf, findImport, type ImportRow, updateWhile } from './import.sql.ts';
import { formatOf, mappingOf } from './import-row.ts';
import { Interrupted } from './interrupted.ts';
import { goneFields } from './module-fields.ts';
import { type Notes, notesWithGone, takeNotes } from './notes.ts';
import { rowReader } from './read-row.ts';
import { readTable } from './read-table.ts';
import { reportReading } from './report-reading.ts';
import { namedTags } from './row-tags.ts';
import { joinRepeated, stagedLine, stageRows, takeTurn } from './staging.sql.ts';

/**
 * Reads the file of an import into its rows, in one transaction: after it either all rows are there or none.
 *
 * @throws UnreadableTable; Interrupted when it was cancelled or the process is about to stop.
 */
export async function stage(db: Db, importId: string, stopping: AbortSignal): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await takeTurn(tx, importId);
    const running = await findImport(tx, importId);
    if (running?.status !== 'reading') return;
    const reading = { notes: takeNotes(), rows: 0 };
    const pieces = reportReading(db, importId, fileOf(db, importId), stopping);
    await stageRows(tx, linesOf(running, pieces, reading));
    await joinRepeated(tx, importId);
    const notes = notesWithGone(reading.notes.counts, goneFields(mappingOf(running)));
    const going = await updateWhile(tx, importId, 'reading', {
      status: 'importing',
      failed_tries: 0,
      rows: reading.rows,
      notes: JSON.stringify(notes),
    });
    if (!going) throw new Interrupted();
  });
}

// `reading` is what the caller sees of it: the rows so far, and what was not taken.
async function* linesOf(
  running: ImportRow,
  pieces: AsyncIterable<Buffer>,
  reading: { notes: Notes; rows: number },
) {
  const format = formatOf(running);
  const read = rowReader(mappingOf(running), namedTags(running.tags), reading.notes);
  let header = format.header;
  for await (const rows of readTable(pieces, format)) {
    const lines = rows.slice(header ? 1 : 0).map((cells) => {
      reading.rows += 1;
      return stagedLine(
        { ...read(cells), import_id: running.id, n: reading.rows, contact_id: uuidv7() },
        cells,
      );
    });
    if (rows.length > 0) header = false;
    if (lines.length > 0) yield Buffer.from(lines.join(''));
    await breathe();
  }
}
