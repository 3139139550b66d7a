import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { boot, type Running } from '../platform/boot/boot.ts';
import { StartFailure } from '../platform/postgres/start-failure.ts';
import { ensureBuilt } from '../platform/web/ensure-built.ts';
import { serveWeb } from '../platform/web/serve-web.ts';
import type { Config } from './config.ts';
import { type OpenDatabase, openDatabase } from './database.ts';
import { modules } from './modules.ts';

const ROOT = join(import.meta.dirname, '..');

export interface StartedServer {
  /** Where it answers, `http://127.0.0.1:3000`. */
  address: string;
  /** The one-time link that creates the owner; null once there is an account. */
  ownerLink: string | null;
  /** Resolves when the server cannot go on. */
  lost: Promise<StartFailure>;
  /** Ends requests, jobs and the database, in this order. */
  close(): Promise<void>;
}

interface Options {
  log: (line: string) => void;
  /** Serves the sources with hot reload instead of the build. */
  dev?: boolean;
  signal?: AbortSignal;
}

/**
 * Starts everything that the settings ask for, and listens.
 *
 * @throws StartFailure with one sentence that says what to do; then nothing is left running.
 */
export async function startServer(config: Config, options: Options): Promise<StartedServer> {
  const [database, dist] = await both(
    openDatabase({ ...config, log: options.log }, options.signal),
    webBuild(options),
  );
  let running: Running | undefined;
  const close = async () => {
    await running?.close();
    await database.close();
  };
  try {
    running = await boot({ ...config, modules: modules(config), databaseUrl: database.url });
    await addWeb(running.server, dist);
    const listening = await listen(running.server, config);
    const address = config.publicUrl ?? listening;
    return { address, ownerLink: await ownerLink(running, address), lost: database.lost, close };
  } catch (error) {
    await close();
    throw error;
  }
}

// The build and the database take their time side by side; if one fails the other is not left behind.
async function both<Dist>(
  opening: Promise<OpenDatabase>,
  building: Promise<Dist>,
): Promise<[OpenDatabase, Dist]> {
  const [database, build] = await Promise.allSettled([opening, building]);
  if (database.status === 'rejected') throw database.reason;
  if (build.status === 'fulfilled') return [database.value, build.value];
  await database.value.close();
  throw build.reason;
}

async function webBuild({ dev, log }: Options): Promise<string | undefined> {
  return dev ? undefined : ensureBuilt({ root: ROOT, log });
}

async function addWeb(server: FastifyInstance, dist: string | undefined) {
  if (dist) return serveWeb(server, { dist });
  const { serveDev } = await import('../platform/web/serve-dev.ts');
  await serveDev(server, { root: ROOT });
}

async function ownerLink({ auth }: Running, address: string) {
  const path = await auth.ownerLink();
  return path && new URL(path, address).href;
}

async function listen(server: FastifyInstance, { port, host }: Config): Promise<string> {
  try {
    return await server.listen({ port, host });
  } catch (error) {
    throw new StartFailure(listenFault(error, { port, host }), { cause: error });
  }
}

function listenFault(error: unknown, { port, host }: { port: number; host: string }): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use by another program; stop it or set PORT to another port.`;
  if (code === 'EACCES') return `Port ${port} may not be opened by this user; set PORT to one above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `HOST ${host} is no address of this machine; set HOST to 127.0.0.1, or to 0.0.0.0 for all.`;
  }
  return `The server cannot listen on ${host}:${port}: ${error instanceof Error ? error.message : error}.`;
}
