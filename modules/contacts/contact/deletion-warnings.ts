import type { FastifyBaseLogger } from 'fastify';
import { z } from 'zod';
import type { Db } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { contributionsTo } from '../../../platform/module/point.ts';
import { contactsExtension, type DeletionWarning } from '../extension/contacts-extension.ts';
import { extensionsFor } from '../extension/extensions-for.ts';
import { gather } from '../extension/gather.ts';
import { contactGone } from './contact.problems.ts';
import { findContact } from './contact.sql.ts';

const WITHIN_MS = 2000;

const said = z.array(z.object({ text: z.string() }));

/**
 * What each module says before a contact is deleted. Of one that fails or takes too long, just that is said: it never
 * stands in the way. Whoever may not see what a module keeps is told only that it keeps something.
 *
 * @throws Problem 404.
 */
export async function deletionWarnings(
  db: Db,
  id: string,
  { actor, log }: { actor: Actor; log: FastifyBaseLogger },
): Promise<{ module: string; text: string }[]> {
  if (!(await findContact(db, id))) throw contactGone();
  const asked = contributionsTo(contactsExtension).map(({ module, given }) => ({
    name: module,
    load: async (read: Db) => said.parse(await given.handlers.beforeDelete(read, [id])),
  }));
  const seen = new Set(extensionsFor(actor).map(({ module }) => module));
  const { found, missing } = await gather(db, asked, { withinMs: WITHIN_MS, log });
  return [
    ...[...found].flatMap(([module, warnings]) =>
      (seen.has(module) ? warnings : neutral(module, warnings)).map(({ text }) => ({ module, text })),
    ),
    ...missing.map((module) => ({ module, text: `${capitalised(module)} could not say what it keeps` })),
  ];
}

function neutral(module: string, warnings: readonly DeletionWarning[]): DeletionWarning[] {
  return warnings.length === 0 ? [] : [{ text: `${capitalised(module)} keeps something about this contact` }];
}

function capitalised(name: string) {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
