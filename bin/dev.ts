import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { readConfig } from '../app/config.ts';
import { openDatabase } from '../app/database.ts';
import { StartFailure } from '../platform/postgres/start-failure.ts';
import { whenAskedToStop } from './asked-to-stop.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const stopAsked = new AbortController();
let server: ChildProcess | undefined;
whenAskedToStop(() => {
  stopAsked.abort();
  // Node's watcher hands on this signal, but not that a terminal was closed.
  server?.kill('SIGTERM');
});

/** Keeps the database running while the server restarts with every change and pages reload by themselves. */
try {
  const database = await openDatabase({ ...readConfig(), log: say }, stopAsked.signal);
  const code = stopAsked.signal.aborted ? 0 : await serve(database.url);
  await database.close();
  process.exit(code ?? 0);
} catch (error) {
  if (stopAsked.signal.aborted && !(error instanceof StartFailure)) process.exit(0);
  process.stderr.write(`${error instanceof StartFailure ? error.message : (error as Error).stack}\n`);
  process.exit(1);
}

function serve(url: string) {
  const watched = ['--watch', '--watch-preserve-output', join(import.meta.dirname, 'start.ts'), '--dev'];
  const started = spawn(process.execPath, watched, {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: url },
  });
  server = started;
  return new Promise<number | null>((resolve) => started.once('exit', resolve));
}
