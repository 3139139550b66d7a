import type { Contributed } from '../../../platform/module/point.ts';

const HANDLERS = ['beforeDelete', 'merged', 'erased', 'exported'] as const;

/** What is looked at of what a module says. */
interface Said {
  handlers: Record<(typeof HANDLERS)[number], unknown>;
  filters?: readonly { name: string }[];
  columns?: readonly { name: string }[];
  importFields?: readonly { name: string }[];
}

/** What is wrong with what modules say of contacts, one sentence each. */
export function extensionFaults(given: readonly Contributed<Said>[]): string[] {
  return given.flatMap(({ module, given: { handlers, filters = [], columns = [], importFields = [] } }) => [
    ...HANDLERS.filter((name) => typeof handlers?.[name] !== 'function').map(
      (name) =>
        `Module "${module}" lacks the handler "${name}" in contactsExtension: say what becomes of what it keeps about contacts, or use keepsNothing.`,
    ),
    ...misnamed(module, 'filter', filters),
    ...misnamed(module, 'column', columns),
    ...misnamed(module, 'import field', importFields),
  ]);
}

function misnamed(module: string, what: string, parts: readonly { name: string }[]): string[] {
  const names = parts.map(({ name }) => name);
  const own = new RegExp(`^${module}\\.[a-zA-Z0-9]+$`);
  return [
    ...names
      .filter((name) => !own.test(name))
      .map((name) => `Module "${module}" names a ${what} "${name}": its name is "${module}." and one word.`),
    ...names
      .filter((name, place) => names.indexOf(name) < place)
      .map((name) => `Module "${module}" has two of the ${what} "${name}": name each once.`),
  ];
}
