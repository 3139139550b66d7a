import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { type Binaries, programPath } from './binaries.ts';
import { inDataFolder } from './data-folder.ts';
import { errorCode } from './error-code.ts';
import { lastLine, runProgram } from './run-program.ts';
import { serverFolder } from './server-folder.ts';
import { StartFailure } from './start-failure.ts';
import { unfinishedName } from './unfinished.ts';

/** The one user of the embedded server, and the app's database on it. */
export const databaseUser = 'contacts';
export const databaseName = 'contacts';

interface Place {
  dataDir: string;
  home: string;
  binaries: Binaries;
  account: Account | undefined;
  durable: boolean;
}

/**
 * Makes a new cluster beside its place and renames it into it: the cluster is whole or absent, whenever the
 * machine or the process dies.
 */
export async function initialiseCluster(place: Place): Promise<void> {
  const fresh = unfinishedName(place.home);
  try {
    await inDataFolder(place.dataDir, makeFolders(fresh, place.account));
    await initdb(place, join(fresh, 'cluster'));
    await inDataFolder(place.dataDir, moveIntoPlace(fresh, place));
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function makeFolders(fresh: string, account: Account | undefined): Promise<void> {
  const paths = [fresh, join(fresh, 'cluster'), join(fresh, 'password')] as const;
  await mkdir(paths[0], { mode: 0o700 });
  await mkdir(paths[1], { mode: 0o700 });
  await writeFile(paths[2], randomBytes(24).toString('hex'), { mode: 0o600 });
  if (account) await Promise.all(paths.map((path) => chown(path, account.uid, account.gid)));
}

/** The builtin locale needs nothing of the machine and sorts alike on all of them. */
async function initdb({ dataDir, binaries, account, durable }: Place, folder: string): Promise<void> {
  const { cwd, path } = serverFolder(folder, account);
  const args = ['-D', path, `--username=${databaseUser}`, '--pwfile=../password', '--auth=scram-sha-256'];
  const locale = ['--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const all = [...args, ...locale, ...(durable ? [] : ['--no-sync'])];
  await runProgram(programPath(binaries, 'initdb'), all, { cwd, account }).catch((error: unknown) => {
    const who = account ? ` as user "${account.name}"` : '';
    throw new StartFailure(
      `PostgreSQL could not be set up in the data folder ${dataDir}${who} (${lastLine(error)}); set DATA_DIR to a folder on a local disk with free space, or DATABASE_URL to a PostgreSQL server.`,
    );
  });
}

async function moveIntoPlace(fresh: string, { home, dataDir, durable }: Place): Promise<void> {
  try {
    await rename(fresh, home);
  } catch (error) {
    // Something is there already: another start was quicker, or it is not ours; the caller finds out.
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOTDIR'].includes(errorCode(error) ?? '')) throw error;
  }
  if (durable) await syncFolder(dataDir);
}

/** Without this a power cut could undo the rename and with it everything written since. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
