import { chmod, chown, readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Account, postgresAccount } from './account.ts';
import { type Binaries, findBinaries, majorVersion } from './binaries.ts';
import { inDataFolder, makeDataFolder } from './data-folder.ts';
import { errorCode } from './error-code.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import { copiesFolder, reachableBinaries } from './reachable-binaries.ts';
import { StartFailure } from './start-failure.ts';
import { removeUnfinished } from './unfinished.ts';

/** Where everything of the embedded server lies inside a data folder. */
export interface ClusterFiles {
  dataDir: string;
  /** `<dataDir>/postgres`, which holds the three below. */
  home: string;
  /** PostgreSQL's own data directory. */
  folder: string;
  passwordFile: string;
  logFile: string;
}

/** A data folder that is ready for a server to start in. */
export interface Cluster extends ClusterFiles {
  password: string;
  binaries: Binaries;
  /** Whom the server runs as, when not as ourselves. */
  account: Account | undefined;
  /** False forgoes safety against a crash of the machine; for the data of tests. */
  durable: boolean;
}

export interface ClusterOptions {
  dataDir: string;
  durable?: boolean;
  /** Where root keeps copies of the programs; `/var/lib/webapp-contacts` unless a test says otherwise. */
  copies?: string;
  log?: (line: string) => void;
}

/** The places of the embedded server's files inside a data folder. */
export function clusterFiles(dataDir: string): ClusterFiles {
  const home = join(resolve(dataDir), 'postgres');
  return {
    dataDir: resolve(dataDir),
    home,
    folder: join(home, 'cluster'),
    passwordFile: join(home, 'password'),
    logFile: join(home, 'postgres.log'),
  };
}

/** Makes a data folder ready: initialised when it is new, checked when it is not. */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const { durable = true, copies = copiesFolder, log } = options;
  const files = clusterFiles(options.dataDir);
  await makeDataFolder(files.dataDir);
  const account = await postgresAccount(files.home);
  const binaries = await reachableBinaries(await findBinaries(), account, copies);
  const place = { ...files, binaries, account, durable };
  await inDataFolder(files.dataDir, removeUnfinished(files.home));
  if (!(await clusterVersion(files))) {
    log?.(`Preparing a new database in ${files.dataDir}`);
    await initialiseCluster(place);
  }
  await verifyVersion(files, binaries);
  if (account) await inDataFolder(files.dataDir, giveTo(account, files.home));
  return { ...place, password: await readPassword(files) };
}

/** The password of the cluster's one user, which no one but the owner of the files can read. */
export async function readPassword({ dataDir, passwordFile }: ClusterFiles): Promise<string> {
  return inDataFolder(dataDir, readFile(passwordFile, 'utf8'));
}

/** The major version of PostgreSQL that made the cluster; undefined when there is none. */
async function clusterVersion({ dataDir, folder }: ClusterFiles): Promise<string | undefined> {
  const read = readFile(join(folder, 'PG_VERSION'), 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  return (await inDataFolder(dataDir, read))?.trim();
}

async function verifyVersion(files: ClusterFiles, binaries: Binaries): Promise<void> {
  const [made, ours] = [await clusterVersion(files), majorVersion(binaries)];
  if (made === ours) return;
  throw new StartFailure(
    made
      ? `The data folder ${files.dataDir} was made by PostgreSQL ${made} and this version of the app brings PostgreSQL ${ours}; carry the data over with pg_dump, or set DATA_DIR to another folder.`
      : `The folder ${files.home} holds something else than a database of this app; move it away or set DATA_DIR to another folder.`,
  );
}

/** Files that root copied or restored belong to root, which PostgreSQL refuses; the folder is ours to give. */
async function giveTo(account: Account, home: string): Promise<void> {
  if ((await stat(home)).uid === account.uid) return;
  for (const entry of await readdir(home, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) await chown(join(entry.parentPath, entry.name), account.uid, account.gid);
  }
  await chmod(join(home, 'cluster'), 0o700);
  await chown(home, account.uid, account.gid);
}
