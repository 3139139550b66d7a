import { type Expression, sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { defineModule, type Module } from '../../../platform/module/module.ts';
import { contribute } from '../../../platform/module/point.ts';
import {
  type ContactHandlers,
  type ContactsExtension,
  contactsExtension,
  keepsNothing,
} from '../extension/contacts-extension.ts';

/** A module that says of contacts what a test wants it to, and else keeps nothing. */
export function saying(
  name: string,
  { handlers, ...more }: Omit<ContactsExtension, 'handlers'> & { handlers?: Partial<ContactHandlers> },
): Module {
  const said = { ...more, handlers: { ...keepsNothing, ...handlers } };
  return defineModule({
    name,
    needs: ['contacts'],
    migrations: import.meta.dirname,
    contributions: [contribute(contactsExtension, said)],
  });
}

/** How many contacts a module is asked about before they are deleted. */
export async function howMany(db: Db, ids: Expression<string>): Promise<number> {
  const { rows } = await sql`select from ${ids} as asked`.execute(db);
  return rows.length;
}
