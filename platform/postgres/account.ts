import { readFile, stat } from 'node:fs/promises';
import { StartFailure } from './start-failure.ts';

/** A user of the machine other than ourselves, as whom PostgreSQL runs. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

const preferred = ['postgres', '_postgres', 'nobody', 'daemon'];

/**
 * The user PostgreSQL runs as when we are root, because it refuses to be root: the one who owns the files
 * already, else a user that machines have. Undefined when we are not root: it runs as we do.
 */
export async function postgresAccount(home: string): Promise<Account | undefined> {
  if (process.geteuid?.() !== 0) return undefined;
  const accounts = await readAccounts();
  return (await owner(home, accounts)) ?? firstPreferred(accounts);
}

async function owner(home: string, accounts: Account[]): Promise<Account | undefined> {
  const found = await stat(home).catch(() => undefined);
  if (!found || found.uid === 0) return undefined;
  const name = accounts.find(({ uid }) => uid === found.uid)?.name ?? String(found.uid);
  return { name, uid: found.uid, gid: found.gid };
}

function firstPreferred(accounts: Account[]): Account {
  for (const name of preferred) {
    const account = accounts.find((one) => one.name === name && one.uid > 0);
    if (account) return account;
  }
  throw new StartFailure(
    'PostgreSQL does not run as root and this machine has no user "postgres" or "nobody"; start the app as an ordinary user or set DATABASE_URL to a PostgreSQL server.',
  );
}

async function readAccounts(): Promise<Account[]> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}
