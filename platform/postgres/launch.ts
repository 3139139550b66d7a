import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { programPath } from './binaries.ts';
import type { Cluster } from './cluster.ts';
import { inDataFolder } from './data-folder.ts';
import { readPostmaster } from './postmaster-file.ts';
import { programEnvironment } from './run-program.ts';
import { serverFolder } from './server-folder.ts';
import { boundLog, lastWords, linesOfServer, logSize, readLog, withLog } from './server-log.ts';
import { settingArguments } from './settings.ts';

export interface Launch {
  port: number;
  /** A living process that has the id of a killed server: PostgreSQL must not take it for that server. */
  stalePid?: number;
  /** Ends a start that is under way. */
  signal: AbortSignal;
}

/** Why a server ended before it was ready. */
export interface Ending {
  lastWords: string;
  /** Someone killed it or a part of it: there is nothing wrong that a new start would meet again. */
  killed: boolean;
}

/** Starts a server and waits until it accepts connections; answers how it ended when it ended instead. */
export async function launch(cluster: Cluster, wish: Launch): Promise<Ending | undefined> {
  await inDataFolder(cluster.dataDir, boundLog(cluster.logFile));
  const start = await logSize(cluster.logFile);
  const child = await inDataFolder(cluster.dataDir, spawnPostmaster(cluster, wish));
  const stop = () => child.kill('SIGINT');
  wish.signal.addEventListener('abort', stop);
  if (wish.signal.aborted) stop();
  try {
    if (await started(child, cluster.folder)) return undefined;
    const log = linesOfServer(await readLog(cluster.logFile, start), child.pid);
    const killed = child.signalCode !== null || /was terminated by signal/.test(log);
    return { killed, lastWords: lastWords(log) };
  } finally {
    wish.signal.removeEventListener('abort', stop);
  }
}

/**
 * The server has its own process group, so that Ctrl-C in a terminal reaches the app alone, which stops its
 * work first. PG_GRANDPARENT_PID is PostgreSQL's own way to be told of an id that is not a server's; its
 * check that no process of the old server is left stays in force.
 */
async function spawnPostmaster(cluster: Cluster, { port, stalePid }: Launch): Promise<ChildProcess> {
  const { cwd, path } = serverFolder(cluster.folder, cluster.account);
  const { uid, gid } = cluster.account ?? {};
  const env = { ...programEnvironment, ...(stalePid ? { PG_GRANDPARENT_PID: String(stalePid) } : {}) };
  const args = ['-D', path, ...settingArguments(port, cluster.durable)];
  const child = withLog(cluster.logFile, cluster.account, (log) =>
    spawn(programPath(cluster.binaries, 'postgres'), args, {
      cwd,
      env,
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log, log],
      ...(cluster.account ? { uid, gid } : {}),
    }),
  );
  child.unref();
  return new Promise((resolve, reject) => child.once('spawn', () => resolve(child)).once('error', reject));
}

/** However long a recovery takes: the server is ready, or it has ended. */
async function started(child: ChildProcess, folder: string): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const postmaster = await readPostmaster(folder);
    if (postmaster?.pid === child.pid && postmaster?.ready) return true;
    await pause(10);
  }
  return false;
}
