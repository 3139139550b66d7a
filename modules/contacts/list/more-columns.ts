import type { FastifyBaseLogger } from 'fastify';
import { z } from 'zod';
import type { Db } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { type Contributed, contributionsTo } from '../../../platform/module/point.ts';
import { type ContactsExtension, contactsExtension } from '../extension/contacts-extension.ts';
import { extensionsFor, refuseHidden } from '../extension/extensions-for.ts';
import { gather } from '../extension/gather.ts';
import { unknownColumn } from './condition.problems.ts';

const WITHIN_MS = 1000;

const cells = z.map(z.string(), z.json());

/**
 * What modules show of a page's contacts in columns of their own, by contact and column, and the columns that could not
 * be loaded in time.
 *
 * @throws Problem 400 when no module has such a column; 403 when it is not for this actor.
 */
export async function moreColumns(
  db: Db,
  names: readonly string[],
  { ids, actor, log }: { ids: readonly string[]; actor: Actor; log: Pick<FastifyBaseLogger, 'error'> },
): Promise<{ moreOf: (id: string) => Record<string, unknown>; missing: string[] }> {
  const columns = [...new Set(names)].map((name) => columnCalled(name, actor));
  for (const column of columns) refuseHidden(column, actor);
  const asked = columns.map(({ name, load }) => ({
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

function columnCalled(name: string, actor: Actor) {
  const column = columnsOf(contributionsTo(contactsExtension)).find((other) => other.name === name);
  if (column) return column;
  throw unknownColumn(
    name,
    columnsOf(extensionsFor(actor)).map((other) => other.name),
  );
}

function columnsOf(extensions: readonly Contributed<ContactsExtension>[]) {
  return extensions.flatMap(({ given: { columns = [], right } }) =>
    columns.map((column) => ({ ...column, right })),
  );
}
