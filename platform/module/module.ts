import type { Route } from '../http/route.ts';
import type { JobHandler, TimetableEntry } from '../jobs/job.ts';
import { StartFailure } from '../postgres/start-failure.ts';
import type { Listener } from './event.ts';
import type { Contribution, Point } from './point.ts';

export type Role = 'owner' | 'admin' | 'editor' | 'viewer';

/** A right that routes ask for and that roles, members and API keys have. */
export interface Right {
  /** `contacts.edit`: the module, a dot, a verb. */
  name: string;
  /** What it allows, for the screens where it is given. */
  label: string;
  /** The least role that has it of itself. */
  from: Role;
  /** Whether it changes anything; a viewer never has one that does. */
  changes: boolean;
}

/** What a module is on the server: lists that the platform reads at start. */
export interface Module {
  name: string;
  /** Names of the modules whose public doors it uses. */
  needs: readonly string[];
  rights: readonly Right[];
  /** The folder of its SQL migrations; its tables live in a schema of the module's name. */
  migrations: string;
  routes: readonly Route[];
  jobs: readonly JobHandler[];
  timetable: readonly TimetableEntry[];
  listeners: readonly Listener[];
  /** The points it opens for others. */
  points: readonly Point<never>[];
  /** What it adds at the points of others. */
  contributions: readonly Contribution[];
}

type Given = Pick<Module, 'name' | 'migrations'> & Partial<Module>;

/** Declares a module; what is left out it does not have. */
export function defineModule(given: Given): Module {
  return { ...NOTHING, ...given };
}

const NOTHING = {
  needs: [],
  rights: [],
  routes: [],
  jobs: [],
  timetable: [],
  listeners: [],
  points: [],
  contributions: [],
};

/** The module that a right, job, event or point belongs to: the part of its name before the first dot. */
export function ownerOf(name: string): string {
  return name.split('.')[0] ?? '';
}

/**
 * The modules in the order in which they need each other.
 *
 * @throws one sentence that names the module and what is wrong: a name twice, a need that is not installed, a circle.
 */
export function inOrder(modules: readonly Module[]): Module[] {
  const byName = new Map(modules.map((module) => [module.name, module]));
  if (byName.size < modules.length)
    throw new StartFailure('Two modules have the same name; each name is installed once.');
  const ordered = new Set<Module>();
  for (const module of modules) place(module, byName, ordered, []);
  return [...ordered];
}

function place(module: Module, byName: Map<string, Module>, ordered: Set<Module>, path: string[]) {
  if (ordered.has(module)) return;
  if (path.includes(module.name))
    throw new StartFailure(`Modules need each other in a circle: ${[...path, module.name].join(' → ')}.`);
  for (const name of module.needs) {
    const needed = byName.get(name);
    if (!needed)
      throw new StartFailure(
        `Module "${module.name}" needs "${name}", which is not installed; add it in app/modules.ts.`,
      );
    place(needed, byName, ordered, [...path, module.name]);
  }
  ordered.add(module);
}
