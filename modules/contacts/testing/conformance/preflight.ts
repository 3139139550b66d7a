import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Running } from '../../../../platform/boot/boot.ts';
import type { Db } from '../../../../platform/db/db.ts';
import { theseContacts } from '../../extension/these-contacts.ts';
import { handlersOf, keptPerson, type Subject } from './subject.ts';

const WITHIN_MS = 2000;
const MANY = 1000;
const LONGEST = 300;

/** What is wrong with the warnings before a deletion: late, no sentences, or about people whom nobody knows. */
export async function preflightFaults(running: Running, subject: Subject): Promise<string[]> {
  const { id } = await keptPerson(running, subject);
  const strangers = Array.from({ length: MANY }, () => randomUUID());
  const begun = performance.now();
  try {
    const told = await warnings(running.db, subject, [id, ...strangers]);
    const took = performance.now() - begun;
    const ofStrangers = await warnings(running.db, subject, strangers);
    return [
      ...(took > WITHIN_MS ? [`"beforeDelete" took ${Math.round(took)} ms for ${MANY} contacts.`] : []),
      ...told.filter((text) => !isSentence(text)).map((text) => `"${text}" is no sentence for people.`),
      ...ofStrangers.map((text) => `"beforeDelete" says of people whom nobody knows: ${text}`),
    ];
  } catch (error) {
    return [`"beforeDelete" failed: ${error}`];
  }
}

// The handler reads only, and not for long: PostgreSQL refuses it everything else here.
async function warnings(db: Db, { module }: Subject, ids: readonly string[]): Promise<string[]> {
  const told = await db
    .transaction()
    .setAccessMode('read only')
    .execute(async (tx) => {
      await sql`select set_config('statement_timeout', ${String(WITHIN_MS)}, true)`.execute(tx);
      return handlersOf(module).beforeDelete(tx, theseContacts(ids));
    });
  return told.map(({ text }) => String(text));
}

// "2 active subscriptions end": it begins as a sentence does, has some words, and fits on the screen.
function isSentence(text: string) {
  return /^[\p{Lu}\p{N}]\S*( \S+)+$/u.test(text) && text.length <= LONGEST;
}
