import { parseCronItem } from 'graphile-worker';
import { type Module, ownerOf } from './module.ts';
import type { Checked, Point } from './point.ts';

/**
 * Finds what modules do that a module must not: one sentence for each fault, which names the module and says what to
 * do instead. None when all is well.
 */
export function faultsOf(modules: readonly Module[]): string[] {
  return [
    ...modules.flatMap((module) => [
      ...misnamed(module),
      ...wrongRights(module),
      ...wrongRoutes(module, modules),
      ...wrongWork(module),
      ...unheard(module),
      ...wrongContributions(module, modules),
    ]),
    ...doubleRoutes(modules),
    ...modules.flatMap(({ points }) => points.flatMap((at) => faultsAt(at, modules))),
  ];
}

/** The addresses at which modules would answer in the platform's place, one sentence each. */
export function takenRoutes(
  modules: readonly Module[],
  platforms: readonly { method: string; url: string }[],
): string[] {
  const taken = new Set(platforms.map(({ method, url }) => placeOf(method, url)));
  return modules.flatMap(({ name, routes }) =>
    routes
      .filter(({ endpoint: { method, path } }) => taken.has(placeOf(method, path)))
      .map(
        ({ endpoint: { method, path } }) =>
          `Module "${name}" answers at ${method} ${path}, where the platform does: it needs another path.`,
      ),
  );
}

function misnamed({ name }: Module): string[] {
  if (/^(?!pg_)[a-z][a-z0-9_]{0,39}$/.test(name) && !RESERVED.includes(name)) return [];
  return [
    `Module "${name}" cannot have this name: it names a PostgreSQL schema, so use small letters, digits and _, do not begin with pg_, and use none of ${RESERVED.join(', ')}.`,
  ];
}

const RESERVED = ['platform', 'auth', 'public', 'graphile_worker', 'information_schema'];

function wrongRights({ name, rights }: Module): string[] {
  return rights.flatMap((right, place) => [
    ...(rights.findIndex((other) => other.name === right.name) === place
      ? []
      : [`Module "${name}" declares the right "${right.name}" twice: declare it once.`]),
    ...(ownerOf(right.name) === name
      ? []
      : [`Module "${name}" declares the right "${right.name}": begin it with "${name}.".`]),
    ...(right.changes && right.from === 'viewer'
      ? [
          `Module "${name}" gives viewers the right "${right.name}", which changes something: give it from editor on.`,
        ]
      : []),
  ]);
}

function wrongRoutes(module: Module, modules: readonly Module[]): string[] {
  const { name, routes } = module;
  const known = rightsFor(module, modules);
  return routes.flatMap(({ endpoint: { method, path, access } }) => [
    ...(path.startsWith('/api/v1/')
      ? []
      : [`Module "${name}" answers at ${method} ${path}: its routes begin with /api/v1/.`]),
    ...(typeof access === 'object' && !known.includes(access.right)
      ? [
          `Module "${name}" asks for the right "${access.right}" at ${method} ${path}, which neither it nor a module that it needs declares.`,
        ]
      : []),
  ]);
}

function rightsFor({ needs, rights }: Module, modules: readonly Module[]): string[] {
  const needed = modules.filter((other) => needs.includes(other.name)).flatMap((other) => other.rights);
  return [...rights, ...needed].map((right) => right.name);
}

function doubleRoutes(modules: readonly Module[]): string[] {
  const seen = new Map<string, string>();
  return modules.flatMap(({ name, routes }) =>
    routes.flatMap(({ endpoint: { method, path } }) => {
      const place = placeOf(method, path);
      const other = seen.get(place);
      seen.set(place, name);
      return other === undefined
        ? []
        : [
            `Modules "${other}" and "${name}" both answer at ${method} ${path}: one of them needs another path.`,
          ];
    }),
  );
}

function placeOf(method: string, path: string) {
  return `${method} ${path.replaceAll(/:\w+/g, ':')}`;
}

function wrongWork({ name, jobs, timetable }: Module): string[] {
  const handled = jobs.map(({ job }) => job);
  return [
    ...handled
      .filter((job) => ownerOf(job) !== name)
      .map((job) => `Module "${name}" handles the job "${job}": begin its name with "${name}.".`),
    ...handled
      .filter((job, place) => handled.indexOf(job) < place)
      .map((job) => `Module "${name}" handles the job "${job}" twice: handle it once.`),
    ...timetable
      .filter(({ job }) => !handled.includes(job.name))
      .map(({ job }) => `Module "${name}" has "${job.name}" in its timetable and handles no such job.`),
    ...timetable
      .filter(({ cron }) => !isCron(cron))
      .map(
        ({ cron, job }) =>
          `Module "${name}" runs "${job.name}" at "${cron}", which is no time of five fields.`,
      ),
  ];
}

function isCron(pattern: string): boolean {
  try {
    parseCronItem({ task: 'any', match: pattern });
    return pattern.trim().split(/\s+/).length === 5;
  } catch {
    return false;
  }
}

function unheard({ name, needs, listeners }: Module): string[] {
  return listeners
    .map(({ event }) => event)
    .filter((event) => ![name, ...needs].includes(ownerOf(event)))
    .map(
      (event) =>
        `Module "${name}" listens to "${event}" and does not need "${ownerOf(event)}": add it to its needs.`,
    );
}

function wrongContributions(
  { name, needs, points, contributions }: Module,
  modules: readonly Module[],
): string[] {
  const open = modules.flatMap((module) => module.points.map((at) => at.name));
  return [
    ...points
      .filter((at) => ownerOf(at.name) !== name)
      .map((at) => `Module "${name}" opens the point "${at.name}": begin its name with "${name}.".`),
    ...contributions
      .filter(({ point }) => !open.includes(point))
      .map(({ point }) => `Module "${name}" contributes to "${point}", which no installed module opens.`),
    ...contributions
      .filter(({ point }) => open.includes(point) && ![name, ...needs].includes(ownerOf(point)))
      .map(
        ({ point }) =>
          `Module "${name}" contributes to "${point}" and does not need "${ownerOf(point)}": add it to its needs.`,
      ),
  ];
}

// The point's own check knows its type; what was contributed to it has been made for it by `contribute`.
function faultsAt(at: Point<never>, modules: readonly Module[]): string[] {
  const given = modules.flatMap((module) =>
    module.contributions
      .filter(({ point }) => point === at.name)
      .map(
        (contribution) =>
          ({
            module: module.name,
            given: contribution.given,
            rights: rightsFor(module, modules),
          }) as Checked<unknown> as Checked<never>,
      ),
  );
  return [...(at.required ? silentAt(at, given, modules) : []), ...at.check(given)];
}

function silentAt(at: Point<never>, given: readonly Checked<never>[], modules: readonly Module[]): string[] {
  const owner = ownerOf(at.name);
  return modules
    .filter(({ needs }) => needs.includes(owner))
    .map(({ name }) => ({ name, times: given.filter(({ module }) => module === name).length }))
    .filter(({ times }) => times !== 1)
    .map(({ name, times }) =>
      times === 0
        ? `Module "${name}" needs "${owner}" and contributes nothing to "${at.name}": say there what becomes of what it keeps.`
        : `Module "${name}" contributes ${times} times to "${at.name}": say it once.`,
    );
}
