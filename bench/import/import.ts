import { join } from 'node:path';
import type { Pool } from 'pg';
import { type Db, openDb, openPool } from '../../platform/db/db.ts';
import { attachPostgres } from '../../platform/postgres/postgres.ts';
import { type AppProcess, startApp } from '../app/app-process.ts';
import { forgetPeak, memoryOf } from '../app/memory.ts';
import { type Session, signInAsOwner } from '../app/session.ts';
import { withTemporaryFolder } from '../app/temporary-folder.ts';
import { median, megabytes, percentile, seconds, thousands, timed } from '../measuring/figures.ts';
import type { Table } from '../measuring/table.ts';
import { copyRows, emptyContacts, emptyEverything, takeRows } from './bare-copy.ts';
import { csvFile } from './csv-file.ts';
import { importFile, type Outcome } from './import-file.ts';

const ROWS = 100_000;

/** A file through the route that the screen uses, from its upload to the last commit, beside COPY of the same rows. */
export async function benchImport({ runs }: { runs: number }): Promise<Table[]> {
  return withTemporaryFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    const app = await startApp({ dataDir });
    try {
      return [await importTable({ app, dataDir, runs })];
    } finally {
      await app.stop();
    }
  });
}

async function importTable({ app, dataDir, runs }: { app: AppProcess; dataDir: string; runs: number }) {
  const session = await signInAsOwner(app);
  const pool = openPool((await attachPostgres({ dataDir })) ?? '', 2);
  const db = openDb(pool);
  const file = new Blob([csvFile(ROWS, 1)]);
  const { first, again, copies } = await compared({ app, session, file, pool, db, runs }).finally(() =>
    db.destroy(),
  );
  const bare = median(copies);
  return {
    title: `Import of ${thousands(ROWS)} rows, ${(file.size / 1e6).toFixed(1)} MB`,
    note: `From the upload to the last commit; runs: ${runs}. COPY writes the rows that the import made into the same tables with the same indexes and triggers. Memory is the app's process, without PostgreSQL.`,
    columns: COLUMNS,
    rows: [
      importRow('into an empty base', first, bare),
      importRow('the same file again', again, bare),
      ['bare COPY', ...times(copies), thousands((ROWS / bare) * 1000), '1.00', '', '', ''],
    ],
  };
}

// Round by round, so that what disturbs the machine disturbs all three alike.
async function compared({ pool, db, runs, ...given }: Given & { pool: Pool; db: Db; runs: number }) {
  const [first, again, copies]: [Imported[], Imported[], number[]] = [[], [], []];
  for (let run = 0; run < runs; run++) {
    await emptyEverything(db);
    first.push(await measured(given));
    again.push(await measured(given));
    const rows = await takeRows(pool);
    await emptyContacts(db);
    copies.push((await timed(() => copyRows(db, rows))).ms);
  }
  return { first, again, copies };
}

const COLUMNS = [
  'work',
  'median',
  'p95',
  'rows/s',
  '× COPY',
  'memory before',
  'peak',
  'created / updated / unchanged / skipped',
];

interface Imported {
  ms: number;
  outcome: Outcome;
  before: number | undefined;
  peak: number | undefined;
}

interface Given {
  app: AppProcess;
  session: Session;
  file: Blob;
}

async function measured(given: Given): Promise<Imported> {
  const { pid } = given.app;
  await forgetPeak(pid);
  const { now: before } = await memoryOf(pid);
  const { ms, result: outcome } = await timed(() => importFile(given.session, given.file));
  const { peak } = await memoryOf(pid);
  return { ms, outcome, before, peak };
}

function importRow(work: string, runs: readonly Imported[], bare: number) {
  const all = runs.map(({ ms }) => ms);
  const highest = runs.toSorted((a, b) => (b.peak ?? 0) - (a.peak ?? 0))[0];
  const { created, updated, unchanged, skipped } = runs[0]?.outcome ?? {};
  return [
    work,
    ...times(all),
    thousands((ROWS / median(all)) * 1000),
    (median(all) / bare).toFixed(2),
    megabytes(highest?.before),
    megabytes(highest?.peak),
    [created, updated, unchanged, skipped].join(' / '),
  ];
}

function times(all: readonly number[]) {
  return [seconds(median(all)), seconds(percentile(all, 0.95))];
}
