import type { FastifyBaseLogger } from 'fastify';
import { z } from 'zod';
import type { Db } from '../../../platform/db/db.ts';
import { contributionsTo } from '../../../platform/module/point.ts';
import { contactsExtension } from '../extension/contacts-extension.ts';
import { gather } from '../extension/gather.ts';
import { unknownColumn } from './condition.problems.ts';

const WITHIN_MS = 1000;

const cells = z.map(z.string(), z.json());

/**
 * What modules show of a page's contacts in columns of their own, by contact and column, and the columns that could not
 * be loaded in time.
 *
 * @throws Problem 400 when no module has such a column.
 */
export async function moreColumns(
  db: Db,
  names: readonly string[],
  { ids, log }: { ids: readonly string[]; log: Pick<FastifyBaseLogger, 'error'> },
): Promise<{ moreOf: (id: string) => Record<string, unknown>; missing: string[] }> {
  const asked = [...new Set(names)].map(columnCalled).map(({ name, load }) => ({
    name,
    load: async (handle: Db) => cells.parse(await load(handle, ids)),
  }));
  const { found, missing } = await gather(db, asked, { withinMs: WITHIN_MS, log });
  const moreOf = (id: string) =>
    Object.fromEntries(
      [...found].flatMap(([name, values]) => (values.has(id) ? [[name, values.get(id)]] : [])),
    );
  return { moreOf, missing };
}

function columnCalled(name: string) {
  const columns = contributionsTo(contactsExtension).flatMap(({ given }) => given.columns ?? []);
  const column = columns.find((other) => other.name === name);
  if (!column)
    throw unknownColumn(
      name,
      columns.map((other) => other.name),
    );
  return column;
}
