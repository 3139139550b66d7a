import type { Running } from '../../../../platform/boot/boot.ts';
import { transact } from '../../../../platform/db/transact.ts';
import { eraseContacts, exportContact } from '../../public.ts';
import { deletePerson } from './marked-person.ts';
import { differences } from './plain-json.ts';
import { handlersOf, keptPerson, provesNothing, type Subject } from './subject.ts';
import { tracesIn } from './traces.ts';

/** What is left of contacts that are erased, from life and after a deletion, and what others lose by it. */
export async function erasureFaults(running: Running, subject: Subject): Promise<string[]> {
  const ways = [{ deletedBefore: false }, { deletedBefore: true }];
  const faults = await Promise.all(ways.map((way) => afterErasure(running, subject, way)));
  return [...new Set(faults.flat())];
}

async function afterErasure(
  running: Running,
  subject: Subject,
  { deletedBefore }: { deletedBefore: boolean },
): Promise<string[]> {
  const { db } = running;
  const { module } = subject;
  const { id, marks } = await keptPerson(running, subject);
  if ((await tracesIn(db, [module], { id: [id] })).length === 0)
    return [provesNothing(subject, 'no table of the module holds the id of the contact')];
  const other = await keptPerson(running, subject);
  const before = await exportContact(db, other.id);
  if (deletedBefore) await deletePerson(running, id);
  await transact(db, (tx) => eraseContacts(tx, [id]));
  const of = deletedBefore ? 'a deleted contact' : 'a contact';
  const traces = await tracesIn(db, [module, 'contacts'], marks);
  const told = await handlersOf(module).exported(db, id);
  return [
    ...traces.map((trace) => `After the erasure of ${of} there is a trace in ${trace}.`),
    ...(told === null ? [] : [`After the erasure of ${of} "exported" still tells of it.`]),
    ...differences(
      before,
      await exportContact(db, other.id),
      `After the erasure of ${of}, of another contact`,
    ),
  ];
}
