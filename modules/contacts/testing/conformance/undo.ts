import type { Running } from '../../../../platform/boot/boot.ts';
import { transact } from '../../../../platform/db/transact.ts';
import { system } from '../../../../platform/http/actor.ts';
import { exportContact, restoreDeleted } from '../../public.ts';
import { deletePerson } from './marked-person.ts';
import { differences } from './plain-json.ts';
import { keptOf, keptPerson, provesNothing, type Subject } from './subject.ts';

/** What is not as it was when the deletion of a contact is undone: its fields, its tags, what the module keeps. */
export async function undoFaults(running: Running, subject: Subject): Promise<string[]> {
  const { db } = running;
  const { id } = await keptPerson(running, subject);
  if ((await keptOf(db, subject, id)) === undefined)
    return [provesNothing(subject, '"exported" tells nothing of the contact')];
  const before = await exportContact(db, id);
  const changesetId = await deletePerson(running, id);
  await transact(db, (tx) => restoreDeleted(tx, changesetId, system, { undoDays: 7 }));
  return differences(before, await exportContact(db, id), 'After the undo');
}
