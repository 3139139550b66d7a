import type { Files } from './guide.ts';
import { isUsable } from './words.ts';

interface Surroundings {
  guide: Files;
  /** The paths of all routes there are. */
  paths: readonly string[];
  /** Whether there is a folder of this name. */
  isTaken: boolean;
}

/** Why a new module cannot have a name, in a sentence that says what to do; undefined when it can. */
export function nameFault(name: string, { guide, paths, isTaken }: Surroundings): string | undefined {
  if (name === '') return 'Give the module a name, as in: npm run new-module visits';
  if (!/^[a-z][a-z0-9]{1,29}$/.test(name))
    return `"${name}" cannot name a module: it names a folder, a PostgreSQL schema and words in the code. Use 2 to 30 small letters and digits, a letter first.`;
  if (isTaken) return `There is a module "${name}" already. Choose another name.`;
  if (RESERVED.includes(name) || paths.some((path) => path.split('/')[3] === name))
    return `"${name}" is the product's own already, at /api/v1/${name} or as a part of the platform. Choose another name.`;
  if (name !== 'notes' && !isUsable(name, guide))
    return `"${name}" is a word that code uses for something else. Choose another name.`;
  return undefined;
}

const RESERVED = ['platform', 'auth', 'public', 'api', 'assets', 'account', 'members', 'sandbox', 'setup'];
