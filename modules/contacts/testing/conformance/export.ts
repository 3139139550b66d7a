import type { Running } from '../../../../platform/boot/boot.ts';
import { markedPerson } from './marked-person.ts';
import { notPlain } from './plain-json.ts';
import { handlersOf, keptPerson, provesNothing, type Subject } from './subject.ts';

/** Where what a module tells of a contact is not plain JSON; whom it does not know it tells nothing of. */
export async function exportFaults({ db, ...running }: Running, subject: Subject): Promise<string[]> {
  const { id } = await keptPerson({ db, ...running }, subject);
  const { exported } = handlersOf(subject.module);
  const reading = db.transaction().setAccessMode('read only');
  const told = await reading.execute((tx) => exported(tx, id));
  if (told === null) return [provesNothing(subject, '"exported" tells nothing of the contact')];
  const stranger = await markedPerson({ db, ...running });
  const ofStranger = await reading.execute((tx) => exported(tx, stranger.id));
  return [
    ...notPlain(told, 'exported'),
    ...(ofStranger === null
      ? []
      : ['"exported" tells something of a contact of whom the module keeps nothing.']),
  ];
}
