import { setTimeout as pause } from 'node:timers/promises';
import { programPath } from './binaries.ts';
import type { Cluster } from './cluster.ts';
import { isAlive, readPostmaster } from './postmaster-file.ts';
import { runProgram } from './run-program.ts';

/** How PostgreSQL is asked to end, and how long each is given: `fast`, `immediate`, and by force. */
const steps = [
  { signal: 'INT', seconds: 30 },
  { signal: 'QUIT', seconds: 5 },
  { signal: 'KILL', seconds: 5 },
] as const;

/** Stops a server: its connections end, everything is written, its process is gone. */
export async function stopServer(cluster: Cluster, pid: number): Promise<void> {
  for (const { signal, seconds } of steps) {
    await send(cluster, pid, signal);
    if (await gone(cluster.folder, pid, seconds)) return;
  }
}

async function send({ binaries }: Cluster, pid: number, signal: 'INT' | 'QUIT' | 'KILL'): Promise<void> {
  if (!isAlive(pid)) return;
  // Windows has no signals; PostgreSQL's own program speaks to the server there.
  if (process.platform === 'win32') {
    await runProgram(programPath(binaries, 'pg_ctl'), ['kill', signal, String(pid)]).catch(() => {});
  } else {
    process.kill(pid, `SIG${signal}`);
  }
}

/** The file goes a moment before the process; a process that no one reaps stays behind as a shadow of itself. */
async function gone(folder: string, pid: number, seconds: number): Promise<boolean> {
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline) {
    if (!isAlive(pid)) return true;
    if ((await readPostmaster(folder))?.pid !== pid) return reaped(pid);
    await pause(10);
  }
  return false;
}

async function reaped(pid: number): Promise<true> {
  const deadline = Date.now() + 2000;
  while (isAlive(pid) && Date.now() < deadline) await pause(10);
  return true;
}
