import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './error-code.ts';

/** What a running server (its first process, the postmaster) tells about itself in its data directory. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

const fileName = 'postmaster.pid';

/** Reads `postmaster.pid`; undefined when no server runs, though one that was killed leaves its file. */
export async function readPostmaster(folder: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(folder, fileName), 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return '';
    throw error;
  });
  const [pid, , , port, , , , status] = text.split('\n');
  return pid ? { pid: Number(pid), port: Number(port), ready: status?.trim() === 'ready' } : undefined;
}

/** Asks a server for the time that `postmasterFileTime` reads; the same seconds mean the same file. */
export const postmasterFileTimeQuery = `
  select extract(epoch from coalesce(change, creation))::bigint as seconds from pg_stat_file('${fileName}')`;

/**
 * The second in which the file was last changed. A copy of a data folder has the same text but another time,
 * unless it was made within the second in which the server started.
 */
export async function postmasterFileTime(folder: string): Promise<number> {
  const { ctimeMs, birthtimeMs } = await stat(join(folder, fileName));
  return Math.floor((process.platform === 'win32' ? birthtimeMs : ctimeMs) / 1000);
}

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
