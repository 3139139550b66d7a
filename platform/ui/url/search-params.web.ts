import type { z } from 'zod';

/** What a URL's search holds: text, or a list of texts where a name is given several times. */
export type RawSearch = Record<string, string | string[]>;

/** `?q=ann&tags=a&tags=b` as names with values. */
export function parseSearch(text: string): RawSearch {
  const found: RawSearch = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const before = found[name];
    found[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return found;
}

/** The opposite of `parseSearch`; leaves out what is empty. */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (!isEmpty(item)) params.append(name, String(item));
    }
  }
  return params.size > 0 ? `?${params}` : '';
}

/** The search as the schema types it; a value that does not fit counts as not given. */
export function readSearch<S extends z.ZodObject>(schema: S, search: Record<string, unknown>): z.output<S> {
  const fitting = Object.entries(schema.shape).filter(([name, field]) => accepts(field, search[name]));
  return schema.parse(Object.fromEntries(fitting.map(([name]) => [name, search[name]])));
}

/** The names of the schema whose values in the search do not fit, and count as not given. */
export function unreadIn(schema: z.ZodObject, search: Record<string, unknown>): string[] {
  return Object.entries(schema.shape)
    .filter(([name, field]) => search[name] !== undefined && !accepts(field, search[name]))
    .map(([name]) => name);
}

/** The search after a change: what equals the schema's default disappears from the URL. */
export function changeSearch(
  schema: z.ZodObject,
  search: Record<string, unknown>,
  change: Record<string, unknown>,
): Record<string, unknown> {
  const defaults: Record<string, unknown> = schema.parse({});
  const changed = { ...search, ...change };
  return Object.fromEntries(
    Object.entries(changed).filter(
      ([name, value]) => !isEmpty(value) && String(value) !== String(defaults[name] ?? ''),
    ),
  );
}

function accepts(field: z.core.$ZodType, value: unknown) {
  return value !== undefined && (field as z.ZodType).safeParse(value).success;
}

function isEmpty(value: unknown) {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
