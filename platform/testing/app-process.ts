import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** The app as its users start it, in a process of its own. */
export interface AppProcess {
  /** `http://127.0.0.1:…` */
  url: string;
  /** The link that creates the owner; undefined when there is one already. */
  ownerLink: string | undefined;
  /** Everything it has printed so far. */
  output(): string;
  /** Asks it to end, as Ctrl-C does, and gives its exit code. */
  stop(): Promise<number | null>;
  /** Ends it as `kill -9` does. */
  kill(): Promise<void>;
}

/** Starts the app on a free port (unless `PORT` is given) and waits until it says where it runs. */
export async function startAppProcess(env: Record<string, string>): Promise<AppProcess> {
  const child = spawn(process.execPath, [join(ROOT, 'bin/start.ts')], {
    env: { ...process.env, PORT: '0', PUBLIC_URL: '', DATABASE_URL: '', ...env },
  });
  let printed = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk;
      const address = /runs at (\S+)/.exec(printed)?.[1];
      if (address && printed.includes('Ctrl-C')) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    ended.then(() => reject(new Error(`The app ended before it ran:\n${printed}`)));
  });
  return {
    url,
    ownerLink: /once, here: (\S+)/.exec(printed)?.[1],
    output: () => printed,
    stop: () => end(child, 'SIGINT', ended),
    kill: async () => void (await end(child, 'SIGKILL', ended)),
  };
}

/** Runs the app until it ends by itself, as it does when it cannot start. */
export async function runAppToItsEnd(
  env: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'bin/start.ts')], {
    env: { ...process.env, PORT: '0', PUBLIC_URL: '', DATABASE_URL: '', ...env },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

/** A folder of its own for an app's data, and how to take it away. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'contacts-app-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }) };
}

function end(child: ChildProcess, signal: NodeJS.Signals, ended: Promise<number | null>) {
  child.kill(signal);
  return ended;
}
