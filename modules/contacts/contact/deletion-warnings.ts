import type { FastifyBaseLogger } from 'fastify';
import type { Expression } from 'kysely';
import { z } from 'zod';
import type { Db } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { contributionsTo } from '../../../platform/module/point.ts';
import { contactsExtension, type DeletionWarning } from '../extension/contacts-extension.ts';
import { extensionsFor } from '../extension/extensions-for.ts';
import { gather } from '../extension/gather.ts';

const WITHIN_MS = 2000;
const MANY = 10_000;
const MANY_WITHIN_MS = 8000;

const said = z.array(z.object({ text: z.string() }));

/**
 * What each module says before contacts are deleted: `ids` is a query of them, for modules to put after `in`. Of one that fails or takes too long, just that is said: it never
 * stands in the way. Whoever may not see what a module keeps is told only that it keeps something.
 */
export async function deletionWarnings(
  db: Db,
  { ids, count }: { ids: Expression<string>; count: number },
  { actor, log }: { actor: Actor; log: FastifyBaseLogger },
): Promise<{ module: string; text: string }[]> {
  const asked = contributionsTo(contactsExtension).map(({ module, given }) => ({
    name: module,
    load: async (read: Db) => said.parse(await given.handlers.beforeDelete(read, ids)),
  }));
  const withinMs = count < MANY ? WITHIN_MS : MANY_WITHIN_MS;
  const seen = new Set(extensionsFor(actor).map(({ module }) => module));
  const { found, missing } = await gather(db, asked, { withinMs, log });
  return [
    ...[...found].flatMap(([module, warnings]) =>
      (seen.has(module) ? warnings : neutral(module, warnings, count)).map(({ text }) => ({
        module,
        text,
      })),
    ),
    ...missing.map((module) => ({ module, text: `${capitalised(module)} could not say what it keeps` })),
  ];
}

function neutral(module: string, warnings: readonly DeletionWarning[], contacts: number): DeletionWarning[] {
  const these = contacts === 1 ? 'this contact' : 'some of these contacts';
  return warnings.length === 0 ? [] : [{ text: `${capitalised(module)} keeps something about ${these}` }];
}

function capitalised(name: string) {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
