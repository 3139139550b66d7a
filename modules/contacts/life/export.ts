import type { Db } from '../../../platform/db/db.ts';
import { contributionsTo } from '../../../platform/module/point.ts';
import { presentContact } from '../contact/contact.present.ts';
import { contactGone } from '../contact/contact.problems.ts';
import { findContact } from '../contact/contact.sql.ts';
import { contactsExtension } from '../extension/contacts-extension.ts';
import { changesOf } from '../history/history.sql.ts';
import { pastGrantsOf } from '../tags/grant.sql.ts';

/**
 * All that is known about a contact, as plain JSON: fields, the tags that it has or had with every reason, its history
 * and that of those who were merged into it, and what each module keeps by the module's name, all as of one moment. An
 * export that a module cannot answer fails as a whole.
 *
 * @throws Problem 404.
 */
export async function exportContact(db: Db, id: string): Promise<Record<string, unknown>> {
  if (db.isTransaction) return exported(db, id);
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => exported(tx, id));
}

async function exported(db: Db, id: string) {
  const row = await findContact(db, id);
  if (!row) throw contactGone();
  const { tags: _, ...contact } = presentContact(row, []);
  const tags = exportedTags(await pastGrantsOf(db, id));
  const history = (await changesOf(db, id, Number.MAX_SAFE_INTEGER)).map(told);
  return plain({ contact, tags, history, modules: await exportedByModules(db, id) });
}

function exportedTags(grants: Awaited<ReturnType<typeof pastGrantsOf>>) {
  const tags = Map.groupBy(grants, (grant) => grant.tag_id);
  return [...tags].map(([id, reasons]) => ({
    id,
    name: reasons[0]?.tag_name,
    grants: reasons.map((grant) => ({
      source: grant.source,
      reference: grant.reference,
      label: grant.reference_label,
      by: grant.actor_name,
      grantedAt: grant.granted_at,
      endedAt: grant.ended_at,
    })),
  }));
}

function told(row: Awaited<ReturnType<typeof changesOf>>[number]) {
  const { kind, created_at: at, actor_name: by, cause_label: cause, reason, before, after } = row;
  return { kind, at, by, cause, reason, before, after };
}

async function exportedByModules(db: Db, id: string) {
  const modules: Record<string, unknown> = {};
  for (const { module, given } of contributionsTo(contactsExtension)) {
    const kept = await given.handlers.exported(db, id);
    if (kept !== null) modules[module] = kept;
  }
  return modules;
}

function plain(value: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value));
}
