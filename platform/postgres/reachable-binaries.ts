import { chmod, cp, lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { type Binaries, programPath } from './binaries.ts';
import { lastLine, runProgram } from './run-program.ts';
import { StartFailure } from './start-failure.ts';
import { removeUnfinished, unfinishedName } from './unfinished.ts';

/** Where root keeps copies of PostgreSQL's programs for users who cannot enter the project's folder. */
export const copiesFolder = '/var/lib/webapp-contacts';

/**
 * PostgreSQL's programs where the account can run them: in node_modules, or, when that lies in a folder
 * closed to it (root's home, say), in a copy that only root can write.
 */
export async function reachableBinaries(
  binaries: Binaries,
  account: Account | undefined,
  copies: string,
): Promise<Binaries> {
  if (!account || !(await runFailure(binaries, account))) return binaries;
  const folder = `postgresql-${binaries.version}-${process.platform}-${process.arch}`;
  const copy = { ...binaries, native: join(copies, folder) };
  try {
    await provideCopy(binaries, copy, copies, account);
  } catch (error) {
    throw new StartFailure(
      `PostgreSQL does not run as root, and user "${account.name}" can run its programs neither in ${binaries.native} nor in ${copies} (${lastLine(error)}); move the project to a folder that other users may enter, start the app as an ordinary user, or set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  return copy;
}

async function provideCopy(from: Binaries, copy: Binaries, copies: string, account: Account): Promise<void> {
  // A strict umask would make it a folder that only root may enter.
  if (await mkdir(copies, { recursive: true })) await chmod(copies, 0o755);
  await verifyRootOnly(copies);
  if (await lstat(copy.native).catch(() => undefined)) {
    await verifyRootOnly(copy.native);
    if (!(await runFailure(copy, account))) return;
    await rm(copy.native, { recursive: true });
  }
  await copyOnce(from.native, copy.native);
  const failure = await runFailure(copy, account);
  if (failure) throw failure;
}

/** Copied beside its place and renamed into it: a copy is whole or absent, also after a kill. */
async function copyOnce(from: string, to: string): Promise<void> {
  const fresh = unfinishedName(to);
  await removeUnfinished(to);
  try {
    await cp(from, fresh, { recursive: true, verbatimSymlinks: true });
    await openForReading(fresh);
    await rename(fresh, to);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    // Another start made the same copy first: then ours is not needed.
    if (!(await lstat(to).catch(() => undefined))) throw error;
  }
}

/** An install under a strict umask leaves files that root alone may read. */
async function openForReading(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue;
    const executable = entry.isDirectory() || entry.parentPath.endsWith('bin');
    await chmod(join(entry.parentPath, entry.name), executable ? 0o755 : 0o644);
  }
}

/** Programs that anyone but root could have put there are never run. */
async function verifyRootOnly(folder: string): Promise<void> {
  const found = await lstat(folder);
  if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o022) !== 0) {
    throw new Error(`${folder} is not a folder that only root can write`);
  }
}

async function runFailure(binaries: Binaries, account: Account): Promise<unknown> {
  return runProgram(programPath(binaries, 'postgres'), ['--version'], { account }).then(
    () => undefined,
    (error: unknown) => error,
  );
}
