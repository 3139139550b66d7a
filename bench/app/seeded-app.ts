import { join } from 'node:path';
import { modules } from '../../app/modules.ts';
import { type Db, openDb, openPool } from '../../platform/db/db.ts';
import { connectContributions } from '../../platform/module/point.ts';
import { attachPostgres } from '../../platform/postgres/postgres.ts';
import { seconds, thousands, timed } from '../measuring/figures.ts';
import { say } from '../measuring/progress.ts';
import { seedPurchases } from '../seed/purchases.ts';
import { countAll } from '../seed/seed.sql.ts';
import { seedDatabase, tidyUp } from '../seed/seed.ts';
import { startApp } from './app-process.ts';
import { type Session, signInAsOwner } from './session.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

/** The app as it runs on a seeded database, with the bench signed in. */
export interface SeededApp {
  session: Session;
  /** The address of its database. */
  url: string;
  /** How many contacts there are. */
  contacts: number;
  /** Where they come from, in a sentence. */
  origin: string;
}

/** How many contacts to work with, and in which data folder; without one, in one that goes afterwards. */
export interface Wanted {
  contacts: number;
  dataDir?: string;
}

/** Does a work with the app on a seeded database; a data folder that an earlier run has seeded is used as it is. */
export async function withSeededApp<T>(wanted: Wanted, work: (app: SeededApp) => Promise<T>): Promise<T> {
  const { contacts, dataDir } = wanted;
  if (dataDir) return onFolder({ contacts, dataDir }, work);
  return withTemporaryFolder((folder) => onFolder({ contacts, dataDir: join(folder, 'data') }, work));
}

async function onFolder<T>(
  { contacts, dataDir }: Required<Wanted>,
  work: (app: SeededApp) => Promise<T>,
): Promise<T> {
  const app = await startApp({ dataDir });
  try {
    const session = await signInAsOwner(app);
    const url = (await attachPostgres({ dataDir })) ?? '';
    // The bare statements of conditions are those of the modules that the app runs.
    connectContributions(modules());
    return await work({ session, url, ...(await seeded(url, contacts)) });
  } finally {
    await app.stop();
  }
}

async function seeded(url: string, contacts: number) {
  const db = openDb(openPool(url, 2));
  try {
    const there = await countAll(db);
    if (there > 0) refuseOthers(there, contacts);
    const origin = there > 0 ? 'Seeded by an earlier run.' : await seedNow(db, contacts);
    const missing = await seedPurchases(db);
    await tidyUp(db);
    return { contacts: await countAll(db), origin: missing ? `${origin} ${missing}` : origin };
  } finally {
    await db.destroy();
  }
}

async function seedNow(db: Db, contacts: number) {
  say(`${thousands(contacts)} contacts are being seeded`);
  const { ms } = await timed(() => seedDatabase(db, { contacts, seed: 1 }));
  return `Seeded in ${seconds(ms)}.`;
}

// Loads add contacts; figures of another order of magnitude under this heading would be wrong.
function refuseOthers(there: number, wanted: number) {
  if (Math.abs(there / wanted - 1) < 0.2) return;
  throw new Error(
    `The data folder holds ${thousands(there)} contacts, not ${thousands(wanted)}: give another folder, or --contacts ${there}.`,
  );
}
