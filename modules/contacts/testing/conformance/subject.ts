import type { Running } from '../../../../platform/boot/boot.ts';
import type { Db } from '../../../../platform/db/db.ts';
import { contributionsTo } from '../../../../platform/module/point.ts';
import { type ContactHandlers, contactsExtension } from '../../extension/contacts-extension.ts';
import { exportContact } from '../../public.ts';
import { type MarkedPerson, markedPerson } from './marked-person.ts';

/** What a module gives to be tried: `modules/<name>/testing/contact-fixture.ts`. */
export interface ContactFixture {
  /** Makes the module keep as much as it can about a contact. */
  keepSomething: (running: Running, contactId: string) => Promise<void>;
}

/** A module that is tried. */
export interface Subject extends ContactFixture {
  module: string;
}

/** Makes a contact of whom the module keeps something. */
export async function keptPerson(running: Running, { keepSomething }: Subject): Promise<MarkedPerson> {
  const person = await markedPerson(running);
  await keepSomething(running, person.id);
  return person;
}

/** What the module says of contacts. */
export function handlersOf(module: string): ContactHandlers {
  const said = contributionsTo(contactsExtension).find((contributed) => contributed.module === module);
  if (!said) throw new Error(`The module "${module}" is not installed on this server.`);
  return said.given.handlers;
}

/** What the module alone knows of a contact, as it stands in an export. */
export async function keptOf(db: Db, { module }: Subject, id: string): Promise<unknown> {
  const { modules } = await exportContact(db, id);
  return typeof modules === 'object' && modules !== null
    ? new Map(Object.entries(modules)).get(module)
    : undefined;
}

/** Said of a fixture by which nothing can be proven. */
export function provesNothing({ module }: Subject, what: string): string {
  return `The fixture of "${module}" proves nothing: ${what}. Let keepSomething keep more.`;
}
