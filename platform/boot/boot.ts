import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { runMigrations } from 'graphile-worker';
import { type Auth, openAuth } from '../auth/auth.ts';
import { type Db, openDb, openPool } from '../db/db.ts';
import { migrate } from '../db/migrate.ts';
import { addRoutes, createServer } from '../http/server.ts';
import { type RunningJobs, startJobs } from '../jobs/runner.ts';
import { faultsOf, takenRoutes } from '../module/check-modules.ts';
import { connectListeners } from '../module/event.ts';
import { inOrder, type Module } from '../module/module.ts';
import { connectContributions } from '../module/point.ts';
import { StartFailure } from '../postgres/start-failure.ts';
import { housekeeping } from './housekeeping.ts';

export interface BootGiven {
  modules: readonly Module[];
  databaseUrl: string;
  /** The address people use; unknown until a port is bound when it is not configured. */
  publicUrl?: string;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** False in tests of routes alone. */
  withJobs?: boolean;
}

/** Everything that runs on a database: the server (not yet listening), its jobs, and how to end both. */
export interface Running {
  server: FastifyInstance;
  db: Db;
  auth: Auth;
  /** Ends the server, then the jobs (which resume at the next start), then the connections. */
  close(): Promise<void>;
}

/**
 * Migrates, then brings up sign-in, routes and jobs of the given modules.
 *
 * @throws StartFailure when a module does what a module must not.
 */
export async function boot(given: BootGiven): Promise<Running> {
  const { databaseUrl, publicUrl, logLevel, withJobs = true } = given;
  const modules = sound(given.modules);
  const pool = openPool(databaseUrl);
  const db = openDb(pool);
  try {
    await migrate(pool, [
      PLATFORM,
      AUTH,
      ...modules.map(({ name, migrations }) => ({ module: name, folder: migrations, ownSchemaOnly: true })),
    ]);
    await runMigrations({ pgPool: pool });
    connectContributions(modules);
    connectListeners(modules.flatMap((module) => module.listeners));
    const auth = await openAuth({ db, publicUrl, rights: modules.flatMap((module) => module.rights) });
    const { authenticate, routes } = auth;
    const server = await createServer({ db, routes, authenticate, publicUrl, logLevel });
    auth.mount(server);
    refuse(takenRoutes(modules, server.mounted));
    await addRoutes(
      server,
      modules.flatMap((module) => module.routes),
      { db, authenticate },
    );
    const jobs = withJobs ? jobsOf(modules, { pool, db, server }) : undefined;
    return { server, db, auth, close: () => closeAll(server, jobs, db) };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** The modules in order; what one of them must not do is refused with a sentence before anything runs. */
function sound(modules: readonly Module[]): Module[] {
  const ordered = inOrder(modules);
  refuse(faultsOf(ordered));
  return ordered;
}

function refuse(faults: readonly string[]) {
  if (faults.length > 0) throw new StartFailure(faults.join('\n'));
}

const GRACE_MS = 3000;

const PLATFORM = { module: 'platform', folder: join(import.meta.dirname, '../db/migrations') };
const AUTH = { module: 'auth', folder: join(import.meta.dirname, '../auth/migrations') };

function jobsOf(
  modules: readonly Module[],
  { pool, db, server }: { pool: Parameters<typeof startJobs>[0]['pool']; db: Db; server: FastifyInstance },
) {
  return startJobs({
    pool,
    db,
    handlers: [housekeeping.handler, ...modules.flatMap((module) => module.jobs)],
    timetable: [housekeeping.entry, ...modules.flatMap((module) => module.timetable)],
    log: server.log,
  });
}

async function closeAll(server: FastifyInstance, jobs: RunningJobs | undefined, db: Db) {
  // Who is still sending or receiving after a while is cut off: one slow upload must not hold up the end.
  const cutOff = setTimeout(() => server.server.closeAllConnections(), GRACE_MS);
  await server.close();
  clearTimeout(cutOff);
  await jobs?.stop();
  await db.destroy();
}
