import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from '../../../platform/db/db.ts';
import { isRunning } from './import.contract.ts';
import { presentProgress } from './import.present.ts';
import { findImport } from './import.sql.ts';

const EVERY_MS = 300;
const HEARTBEAT_MS = 15_000;

/**
 * The progress of an import as server-sent events, one for each change, until it ends or `closing` says that the
 * server does. It is read from the database, so that it does not matter which process does the work.
 */
export async function* progressEvents(db: Db, id: string, closing: () => boolean): AsyncGenerator<string> {
  let sent = '';
  let sentAt = 0;
  while (!closing()) {
    const row = await findImport(db, id);
    if (!row) return;
    const event = JSON.stringify(presentProgress(row));
    if (event !== sent) yield `data: ${event}\n\n`;
    else if (Date.now() - sentAt >= HEARTBEAT_MS) yield ': still there\n\n';
    if (event !== sent || Date.now() - sentAt >= HEARTBEAT_MS) sentAt = Date.now();
    sent = event;
    if (!isRunning(row.status)) return;
    await pause(EVERY_MS);
  }
}
