import { z } from 'zod';
import { ownerOf } from '../../../platform/module/module.ts';
import type { Checked } from '../../../platform/module/point.ts';
import { partName } from './part-name.contract.ts';

const HANDLERS = ['beforeDelete', 'merged', 'erased', 'exported'] as const;

/** What is looked at of what a module says; nothing of it is sure before that. */
interface Said {
  right?: string;
  handlers: Record<(typeof HANDLERS)[number], unknown>;
}

/** What is wrong with what modules say of contacts, one sentence each. */
export function extensionFaults(given: readonly Checked<Said>[]): string[] {
  return given.flatMap(({ module, rights, given: says }) => {
    const read = said.safeParse(says);
    return [
      ...lacking(module, says),
      ...(read.success
        ? [...hiding(module, read.data, rights), ...wrongNames(module, read.data)]
        : read.error.issues.map(
            ({ path, message }) =>
              `In contactsExtension of module "${module}" ${path.join('.') || 'all'} ${message}.`,
          )),
    ];
  });
}

const text = z.string('must be text');
const work = z.custom<() => unknown>((value) => typeof value === 'function', 'must be a function');
const listOf = <Part extends z.ZodRawShape>(part: Part) =>
  z.array(z.object(part, 'must be an object'), 'must be a list, or left out').optional();

const said = z.object(
  {
    right: text.optional(),
    filters: listOf({ name: text, description: text, fits: work }),
    columns: listOf({ name: text, load: work }),
    timeline: z.object({ load: work }, 'must be an object, or left out').optional(),
    importFields: listOf({
      name: text,
      label: text.min(1, 'must not be empty'),
      headers: z.array(text, 'must be a list'),
      read: work,
      apply: work,
    }),
  },
  'must be an object',
);

function lacking(module: string, says: Said | null) {
  return HANDLERS.filter((name) => typeof says?.handlers?.[name] !== 'function').map(
    (name) =>
      `Module "${module}" lacks the handler "${name}" in contactsExtension: say what becomes of what it keeps about contacts, or use keepsNothing.`,
  );
}

function hiding(module: string, { right }: z.output<typeof said>, rights: readonly string[]) {
  if (right === undefined || rights.includes(right)) return [];
  return [
    `Module "${module}" hides what it says of contacts behind the right "${right}", which neither it nor a module that it needs declares.`,
  ];
}

function wrongNames(module: string, { filters, columns, importFields }: z.output<typeof said>) {
  return [
    ...misnamed(module, 'filter', filters),
    ...misnamed(module, 'column', columns),
    ...misnamed(module, 'import field', importFields),
  ];
}

function misnamed(module: string, what: string, parts: readonly { name: string }[] = []): string[] {
  const names = parts.map(({ name }) => name);
  const isOwn = (name: string) => partName.safeParse(name).success && ownerOf(name) === module;
  return [
    ...names
      .filter((name) => !isOwn(name))
      .map((name) => `Module "${module}" names a ${what} "${name}": its name is "${module}." and one word.`),
    ...names
      .filter((name, place) => names.indexOf(name) < place)
      .map((name) => `Module "${module}" has two of the ${what} "${name}": name each once.`),
  ];
}
