import { join } from 'node:path';
import { build } from 'vite';
import { compressAssets } from './compress-assets.ts';

const [root, folder] = process.argv.slice(2);
if (!root || !folder) throw new Error('Give the project folder and the folder to build into.');
await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir: folder } });
await compressAssets(join(folder, 'assets'));
