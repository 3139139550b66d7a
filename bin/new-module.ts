import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { modules } from '../app/modules.ts';
import { guideFiles } from './new-module/guide.ts';
import { withModule } from './new-module/install.ts';
import { nameFault } from './new-module/name-fault.ts';
import { skeletonOf } from './new-module/skeleton.ts';

const ROOT = join(import.meta.dirname, '..');

const [name = ''] = process.argv.slice(2);
const guide = guideFiles(await readFile(join(ROOT, 'docs/modules.md'), 'utf8'));
const paths = modules().flatMap(({ routes }) => routes.map(({ endpoint }) => endpoint.path));
const fault = nameFault(name, { guide, paths, isTaken: existsSync(join(ROOT, 'modules', name)) });
if (fault) end(fault);

for (const [path, text] of Object.entries(skeletonOf(guide, name))) await write(path, text);
await install('app/modules.ts', name, `../modules/${name}/server.ts`);
await install('app/web-modules.tsx', `${name}Web`, `../modules/${name}/web.tsx`);
run('biome', 'check', '--write', '--vcs-enabled=false', `modules/${name}`, 'app');
run('node', 'bin/generate-tables.ts', name);
process.stdout.write(
  `The module is in modules/${name} and installed in app/. It keeps texts about contacts: change it into what you\n` +
    'need, beginning with its README and its migration. docs/modules.md says what its parts are.\n',
);

async function write(path: string, text: string) {
  await mkdir(dirname(join(ROOT, path)), { recursive: true });
  await writeFile(join(ROOT, path), text);
}

async function install(path: string, identifier: string, from: string) {
  await write(path, withModule(await readFile(join(ROOT, path), 'utf8'), { path, identifier, from }));
}

function run(program: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) end(`${program} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

function end(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
