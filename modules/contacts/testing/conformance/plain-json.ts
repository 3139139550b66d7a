import { isDeepStrictEqual } from 'node:util';

/** Where a value is not plain JSON: a line for each place. */
export function notPlain(value: unknown, at: string): string[] {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return [];
  if (typeof value === 'number')
    return Number.isFinite(value) ? [] : [`${at} is ${value}, which is no number in JSON.`];
  if (typeof value !== 'object') return [`${at} is ${article(typeof value)}.`];
  const proto = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && proto !== Object.prototype && proto !== null)
    return [`${at} is ${article(value.constructor.name)}.`];
  return entriesOf(value).flatMap(([key, inner]) => notPlain(inner, `${at}.${key}`));
}

/**
 * In what two values of plain JSON differ: a line for each place, with what it was and what it is. Lists that are called
 * `history` or `timeline` may have got more entries.
 */
export function differences(before: unknown, after: unknown, at: string): string[] {
  if (GROWS.test(at) && Array.isArray(before) && Array.isArray(after))
    return differences({ ...before }, { ...after.filter((entry) => isAmong(before, entry)) }, at);
  if (!isCollection(before) || !isCollection(after) || Array.isArray(before) !== Array.isArray(after))
    return Object.is(before, after) ? [] : [`${at} was ${shown(before)} and is ${shown(after)}.`];
  const [was, is] = [new Map(entriesOf(before)), new Map(entriesOf(after))];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) =>
    differences(was.get(key), is.get(key), `${at}.${key}`),
  );
}

/** What a value of plain JSON tells one by one: ids wherever they are, and what lists hold; times are left out. */
export function toldBy(value: unknown, inList = false): string[] {
  if (isCollection(value))
    return entriesOf(value).flatMap(([, inner]) => toldBy(inner, inList || Array.isArray(value)));
  if (typeof value !== 'string' || TIME.test(value)) return [];
  return inList || ID.test(value) ? [value] : [];
}

const GROWS = /\.(history|timeline)$/;

function isAmong(entries: readonly unknown[], entry: unknown) {
  return entries.some((other) => isDeepStrictEqual(other, entry));
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const TIME = /^\d{4}-\d{2}-\d{2}(T|$)/;

function isCollection(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value);
}

function shown(value: unknown) {
  return value === undefined ? 'not there' : JSON.stringify(value);
}

function article(kind: string) {
  return `${/^[aeiou]/i.test(kind) ? 'an' : 'a'} ${kind}`;
}
