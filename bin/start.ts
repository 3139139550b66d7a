import { readConfig } from '../app/config.ts';
import { type StartedServer, startServer } from '../app/server.ts';
import { StartFailure } from '../platform/postgres/start-failure.ts';
import { whenAskedToStop } from './asked-to-stop.ts';

const STOP_WITHIN_MS = 20_000;

const say = (line: string) => process.stdout.write(`${line}\n`);

const stopAsked = new AbortController();
whenAskedToStop(askToStop);

try {
  const started = await startServer(readConfig(), {
    log: say,
    dev: process.argv.includes('--dev'),
    signal: stopAsked.signal,
  });
  welcome(started);
  const lost = await Promise.race([started.lost, stopping()]);
  await started.close();
  if (lost) throw lost;
  say('Stopped.');
  process.exit(0);
} catch (error) {
  if (stopAsked.signal.aborted && !(error instanceof StartFailure)) process.exit(0);
  process.stderr.write(`${error instanceof StartFailure ? error.message : (error as Error).stack}\n`);
  process.exit(1);
}

function welcome({ address, ownerLink }: StartedServer) {
  say(`\n  Contacts runs at ${address}`);
  if (ownerLink) say(`  Create the owner's account once, here: ${ownerLink}`);
  say('  Ctrl-C stops it.\n');
}

// Asked twice, or when the end takes too long, the process goes at once: the next start recovers.
function askToStop() {
  if (stopAsked.signal.aborted) process.exit(1);
  stopAsked.abort();
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
}

function stopping() {
  return new Promise<undefined>((resolve) => {
    if (stopAsked.signal.aborted) resolve(undefined);
    stopAsked.signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}
