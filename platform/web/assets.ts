import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** A file of the build with its compressed forms, as it goes over the wire. */
export interface Asset {
  type: string;
  plain: Buffer;
  br?: Buffer;
  gzip?: Buffer;
}

/**
 * All files under `assets/` of a build, by their URL. They are few, and in memory they stay those of this page even
 * when a newer build takes the folder's place.
 */
export async function readAssets(dist: string): Promise<Map<string, Asset>> {
  const names = (await readdir(join(dist, 'assets'))).filter((name) => TYPES[extname(name)] !== undefined);
  const read = async (name: string) =>
    [`/assets/${name}`, await readAsset(join(dist, 'assets', name))] as const;
  return new Map(await Promise.all(names.map(read)));
}

/** Picks the smallest form that the client accepts. */
export function encodingFor(asset: Asset, accepted: string): { encoding?: 'br' | 'gzip'; body: Buffer } {
  if (asset.br && /\bbr\b/.test(accepted)) return { encoding: 'br', body: asset.br };
  if (asset.gzip && /\bgzip\b/.test(accepted)) return { encoding: 'gzip', body: asset.gzip };
  return { body: asset.plain };
}

async function readAsset(path: string): Promise<Asset> {
  const compressed = (suffix: string) => readFile(path + suffix).catch(() => undefined);
  const [plain, br, gzip] = await Promise.all([readFile(path), compressed('.br'), compressed('.gz')]);
  return { type: TYPES[extname(path)] ?? 'application/octet-stream', plain, br, gzip };
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};
