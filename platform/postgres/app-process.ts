import { type ChildProcess, spawn } from 'node:child_process';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { clusterFiles } from './cluster.ts';
import type { StartOptions } from './postgres.ts';
import { isAlive, readPostmaster } from './postmaster-file.ts';

/** A process for tests that holds a PostgreSQL as an app does, and that a test can kill. */
export interface AppProcess {
  pid: number;
  /** The address of the database, or why there is none. */
  outcome: { url?: string; failure?: string };
  /** Ends the app properly. */
  stop(): Promise<void>;
  /** Ends the app, alone, as `kill -9` does. */
  kill(): Promise<void>;
}

export interface AppProcessOptions extends Omit<StartOptions, 'log' | 'signal'> {
  /** The folder whose copy of this project runs; ours by default. */
  project?: string;
  uid?: number;
  gid?: number;
}

const script = `
  const [, module, options] = process.argv;
  const say = (outcome) => console.log(JSON.stringify(outcome));
  process.on('SIGINT', () => {});
  try {
    const { startPostgres } = await import(module);
    const server = await startPostgres(JSON.parse(options));
    process.on('SIGTERM', () => server.stop().then(() => process.exit(0)));
    say({ url: server.url });
  } catch (error) {
    say({ failure: error.name === 'StartFailure' ? error.message : error.stack });
    process.exitCode = 1;
  }`;

/** Spawns an app without waiting for it; it is the leader of a process group of its own. */
export function spawnApp({
  project,
  uid,
  gid,
  ...options
}: AppProcessOptions): ChildProcess & { pid: number } {
  const module = pathToFileURL(join(project ?? projectFolder, 'platform/postgres/postgres.ts')).href;
  const args = ['--input-type=module', '-e', script, module, JSON.stringify(options)];
  const identity = uid === undefined ? {} : { uid, gid };
  const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit'];
  const child = spawn(process.execPath, args, { cwd: '/', detached: true, stdio, ...identity });
  if (child.pid === undefined) throw new Error('the app was not spawned');
  return Object.assign(child, { pid: child.pid });
}

/** Spawns an app and waits until its PostgreSQL runs or is refused. */
export async function startApp(options: AppProcessOptions): Promise<AppProcess> {
  const child = spawnApp(options);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return {
    pid: child.pid,
    outcome: await firstOutcome(child),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

/** The process id of the server that runs on a data folder. */
export async function serverPid(dataDir: string): Promise<number> {
  const postmaster = await readPostmaster(clusterFiles(dataDir).folder);
  if (!postmaster) throw new Error(`no server runs on ${dataDir}`);
  return postmaster.pid;
}

/** Kills a process as `kill -9` does and waits until it is gone. */
export async function killForGood(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  while (isAlive(pid)) await pause(10);
}

/** Runs a scenario in a folder that is removed afterwards, with whatever server still runs in it. */
export async function inFolder(
  scenario: (folder: string) => Promise<void>,
  { parent = tmpdir(), uid }: { parent?: string; uid?: number } = {},
): Promise<void> {
  const folder = await mkdtemp(join(parent, 'contacts-postgres-'));
  if (uid !== undefined) await chown(folder, uid, uid);
  try {
    await scenario(folder);
  } finally {
    const postmaster = await readPostmaster(clusterFiles(join(folder, 'data')).folder).catch(() => undefined);
    if (postmaster && isAlive(postmaster.pid)) await killForGood(postmaster.pid);
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

export const projectFolder = dirname(dirname(import.meta.dirname));

async function firstOutcome(child: ChildProcess): Promise<AppProcess['outcome']> {
  if (!child.stdout) throw new Error('the app has no output');
  for await (const line of createInterface(child.stdout)) return JSON.parse(line);
  throw new Error('the app ended without a word');
}
