import { join } from 'node:path';
import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { Listener } from '../../../platform/module/event.ts';
import { defineModule, type Module } from '../../../platform/module/module.ts';
import { contribute } from '../../../platform/module/point.ts';
import {
  type ContactHandlers,
  type ContactImportField,
  contactsExtension,
} from '../extension/contacts-extension.ts';

/** In what a planted module differs from the sound one. */
export interface Planted {
  handlers?: Partial<ContactHandlers>;
  listeners?: readonly Listener[];
}

/** A small module that keeps remarks about contacts as a module must, unless something else is planted in it. */
export function remarksModule({ handlers = {}, listeners = [] }: Planted = {}): Module {
  const says = { handlers: { ...soundHandlers, ...handlers }, importFields: [remarkField, yearField] };
  return defineModule({
    name: 'remarks',
    needs: ['contacts'],
    migrations: join(import.meta.dirname, 'remarks'),
    listeners,
    contributions: [contribute(contactsExtension, says)],
  });
}

/** Keeps two remarks about a contact. */
export async function remark(db: Db, contactId: string, about: object = {}): Promise<void> {
  for (const text of ['Called back', 'Wants the second course'])
    await sql`
      insert into remarks.remark (contact_id, text, about) values (${contactId}, ${text}, ${JSON.stringify(about)})
    `.execute(db);
}

const soundHandlers: ContactHandlers = {
  async beforeDelete(db, ids) {
    const { rows } = await sql`select from remarks.remark where contact_id in ${ids}`.execute(db);
    return rows.length === 0 ? [] : [{ text: `${rows.length} remarks go with them.` }];
  },
  async merged(tx, { from, into }) {
    await sql`update remarks.remark set contact_id = ${into} where contact_id = ${from}`.execute(tx);
  },
  async erased(tx, ids) {
    await sql`delete from remarks.remark where contact_id = any(${ids}::uuid[])`.execute(tx);
  },
  async exported(db, id) {
    const { rows } = await sql`
      select id, text, about from remarks.remark where contact_id = ${id} order by id`.execute(db);
    return rows.length === 0 ? null : { remarks: rows };
  },
};

const remarkField: ContactImportField = {
  name: 'remarks.remark',
  label: 'Remark',
  headers: ['remark', 'anmerkung zum kontakt'],
  read: (cell) => (cell === '-' ? null : cell),
  apply: (tx, rows, { changesetId }) => keep(tx, 'text', rows, changesetId),
};

const yearField: ContactImportField = {
  name: 'remarks.year',
  label: 'Year of the first call',
  headers: ['first call'],
  read: yearOf,
  apply: (tx, rows, { changesetId }) => keep(tx, 'year', rows, changesetId),
};

function yearOf(cell: string) {
  if (cell === 'stumble') throw new TypeError('As a careless reader does');
  return /^\d{4}$/.test(cell) ? cell : ({ unreadable: true } as const);
}

async function keep(
  tx: Tx,
  what: string,
  rows: readonly { contactId: string; value: string }[],
  changesetId: string,
) {
  await sql`
    insert into remarks.remark (contact_id, text, about, changeset_id)
    select *, ${JSON.stringify({ what })}::jsonb, ${changesetId}::uuid from unnest(
      ${rows.map(({ contactId }) => contactId)}::uuid[], ${rows.map(({ value }) => value)}::text[])
  `.execute(tx);
}
