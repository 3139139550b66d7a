import { join } from 'node:path';
import type { Pool } from 'pg';
import { openDb, openPool } from '../../platform/db/db.ts';
import { attachPostgres } from '../../platform/postgres/postgres.ts';
import { startApp } from '../app/app-process.ts';
import { type Session, signInAsOwner } from '../app/session.ts';
import { withTemporaryFolder } from '../app/temporary-folder.ts';
import {
  milliseconds,
  percentile,
  type Repeats,
  seconds,
  thousands,
  timed,
  timedOften,
} from '../measuring/figures.ts';
import type { Table } from '../measuring/table.ts';
import { seedDatabase } from '../seed/seed.ts';
import { listCases } from './cases.ts';
import { openGet } from './get.ts';
import { lookUp } from './seeded.ts';
import { openNoting, type Statement } from './statements.ts';

const OFTEN: Repeats = { times: 200, enoughMs: 10_000 };

/** Reads of a list with this many contacts over HTTP, beside the same statements sent to the database alone. */
export async function benchList({ contacts }: { contacts: number }): Promise<Table[]> {
  return withTemporaryFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    const app = await startApp({ dataDir });
    try {
      const session = await signInAsOwner(app);
      const url = (await attachPostgres({ dataDir })) ?? '';
      const seeded = await seedTimed(url, contacts);
      const rows = await rowsOf(session, url);
      const note = `Seeded in ${seconds(seeded)}. One request at a time, up to ${OFTEN.times} of each; SQL is the same statements sent by the driver alone.`;
      return [{ title: `Reads with ${thousands(contacts)} contacts`, note, columns: COLUMNS, rows }];
    } finally {
      await app.stop();
    }
  });
}

const COLUMNS = ['read', 'p50', 'p95', 'p99', 'SQL p50', 'SQL p95', 'SQL p99'];

async function seedTimed(url: string, contacts: number) {
  const db = openDb(openPool(url, 2));
  const { ms } = await timed(() => seedDatabase(db, { contacts, seed: 1 }));
  await db.destroy();
  return ms;
}

async function rowsOf(session: Session, url: string) {
  const noting = openNoting(url);
  const pool = openPool(url, 1);
  const { get, close } = openGet(session);
  const rows: string[][] = [];
  try {
    for (const { what, path, read } of listCases(await lookUp(noting.db))) {
      const statements = await noting.statementsOf(read);
      const overHttp = await timedOften(() => get(path), OFTEN);
      const alone = await timedOften(() => sendAll(pool, statements), OFTEN);
      rows.push([what, ...percentiles(overHttp), ...percentiles(alone)]);
    }
    return rows;
  } finally {
    close();
    await Promise.allSettled([pool.end(), noting.db.destroy()]);
  }
}

async function sendAll(pool: Pool, statements: readonly Statement[]) {
  for (const statement of statements) await pool.query(statement);
}

function percentiles(figures: readonly number[]) {
  return [0.5, 0.95, 0.99].map((share) => milliseconds(percentile(figures, share)));
}
