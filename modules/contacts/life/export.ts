import type { Db } from '../../../platform/db/db.ts';
import { contributionsTo } from '../../../platform/module/point.ts';
import { presentContact } from '../contact/contact.present.ts';
import { contactGone } from '../contact/contact.problems.ts';
import { findContact } from '../contact/contact.sql.ts';
import { contactsExtension } from '../extension/contacts-extension.ts';
import { changesOf } from '../history/history.sql.ts';
import { grantsOf } from '../tags/grant.sql.ts';

/**
 * All that is known about a contact, as plain JSON: fields, tags with their reasons, history, and what each module
 * keeps by the module's name. An export that a module cannot answer fails as a whole.
 *
 * @throws Problem 404.
 */
export async function exportContact(db: Db, id: string): Promise<Record<string, unknown>> {
  const row = await findContact(db, id);
  if (!row) throw contactGone();
  const { tags, ...contact } = presentContact(row, await grantsOf(db, id));
  const history = (await changesOf(db, id, Number.MAX_SAFE_INTEGER)).map(told);
  return plain({ contact, tags, history, modules: await exportedByModules(db, id) });
}

function told(row: Awaited<ReturnType<typeof changesOf>>[number]) {
  const { kind, created_at: at, actor_name: by, cause_label: cause, reason, before, after } = row;
  return { kind, at, by, cause, reason, before, after };
}

async function exportedByModules(db: Db, id: string) {
  const modules: Record<string, unknown> = {};
  for (const { module, given } of contributionsTo(contactsExtension)) {
    const exported = await given.handlers.exported(db, id);
    if (exported !== null) modules[module] = exported;
  }
  return modules;
}

function plain(value: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value));
}
