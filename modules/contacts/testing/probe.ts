import { join } from 'node:path';
import { type Expression, sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { defineModule } from '../../../platform/module/module.ts';
import { contribute } from '../../../platform/module/point.ts';
import { contactsExtension, keepsNothing } from '../extension/contacts-extension.ts';
import { badCondition } from '../list/condition.problems.ts';

const never = () => new Promise<never>(() => {});

const breaks = async () => {
  throw new Error('The probe breaks');
};

/** A module that marks contacts with a text, and shows a list every way in which a column may fail. */
export const probe = defineModule({
  name: 'probe',
  needs: ['contacts'],
  rights: [{ name: 'probe.view', label: 'See marks', from: 'viewer', changes: false }],
  migrations: join(import.meta.dirname, 'probe'),
  contributions: [
    contribute(contactsExtension, {
      right: 'probe.view',
      handlers: { ...keepsNothing, beforeDelete },
      filters: [{ name: 'probe.marked', description: 'Is marked with this text: `probe.marked:blue`', fits }],
      columns: [
        { name: 'probe.mark', load: marksOf },
        { name: 'probe.breaks', load: breaks },
        { name: 'probe.hangs', load: never },
        { name: 'probe.sleeps', load: sleeps },
        { name: 'probe.nonsense', load: async (_, ids) => new Map(ids.map((id) => [id, 12n])) },
      ],
      timeline: { load: told },
    }),
  ],
});

/** Marks a contact. Its timeline breaks, hangs, leads out of the app or tells `then` by what the mark says. */
export async function mark(db: Db, contactId: string, text: string): Promise<void> {
  await sql`insert into probe.mark values (${contactId}, ${text})`.execute(db);
}

function fits(value: string, contactId: Expression<string>) {
  if (value === '') throw badCondition('probe.marked', 'Say with which text.');
  return sql<boolean>`exists (select from probe.mark where mark.contact_id = ${contactId} and text = ${value})`;
}

async function beforeDelete(db: Db, ids: Expression<string>) {
  const { rows } = await sql`select from probe.mark where contact_id in ${ids}`.execute(db);
  return rows.length === 0 ? [] : [{ text: `${rows.length} marks go` }];
}

async function marksOf(db: Db, ids: readonly string[]) {
  const { rows } = await sql<{ contact_id: string; text: string }>`
    select * from probe.mark where contact_id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.contact_id, { text: row.text }]));
}

async function sleeps(db: Db) {
  await sql`select pg_sleep(60), 'probe.sleeps'`.execute(db);
  return new Map<string, unknown>();
}

async function told(db: Db, contactId: string, limit: number) {
  const text = (await marksOf(db, [contactId])).get(contactId)?.text;
  if (text === 'breaks') return breaks();
  if (text === 'hangs') return never();
  if (text === 'leads out') return [entry(0, '//evil.example')];
  return text === undefined ? [] : Array.from({ length: limit }, (_, days) => entry(days, '/contacts'));
}

function entry(days: number, to: string) {
  const at = new Date(Date.now() - days * 86_400_000);
  return { id: String(days), kind: 'probe.marked', at, title: `Marked ${days} days ago`, to, actor: 'Probe' };
}
