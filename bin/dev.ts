import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readConfig } from '../app/config.ts';
import { openDatabase } from '../app/database.ts';
import { StartFailure } from '../platform/postgres/start-failure.ts';

/** Keeps the database running while the server restarts with every change and pages reload by themselves. */
try {
  const database = await openDatabase({ ...readConfig(), log: (line) => process.stdout.write(`${line}\n`) });
  const server = spawn(
    process.execPath,
    ['--watch', '--watch-preserve-output', join(import.meta.dirname, 'start.ts'), '--dev'],
    {
      stdio: 'inherit',
      env: { ...process.env, DATABASE_URL: database.url },
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
  server.once('exit', async (code) => {
    await database.close();
    process.exit(code ?? 0);
  });
} catch (error) {
  process.stderr.write(`${error instanceof StartFailure ? error.message : (error as Error).stack}\n`);
  process.exit(1);
}
