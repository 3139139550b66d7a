import type { Running } from '../../../../platform/boot/boot.ts';
import type { Db } from '../../../../platform/db/db.ts';
import { transact } from '../../../../platform/db/transact.ts';
import { system } from '../../../../platform/http/actor.ts';
import { eraseContacts, grantsOfContact, mergeContacts } from '../../public.ts';
import { toldBy } from './plain-json.ts';
import { keptOf, keptPerson, provesNothing, type Subject } from './subject.ts';
import { tracesIn } from './traces.ts';

/** What a merge loses or leaves behind. */
export async function mergeFaults(running: Running, subject: Subject): Promise<string[]> {
  const { db } = running;
  const [from, into] = [await keptPerson(running, subject), await keptPerson(running, subject)];
  const both = [from.id, into.id];
  const before = await Promise.all(both.map((id) => toldOf(db, subject, id)));
  if (before.some(({ kept }) => kept.length === 0))
    return [provesNothing(subject, '"exported" tells neither an id nor a list')];
  await transact(db, (tx) => mergeContacts(tx, { from: from.id, into: into.id }, system));
  const after = await toldOf(db, subject, into.id);
  const left = await tracesIn(db, [subject.module], { id: from.marks.id ?? [] });
  return [
    ...missing(
      before.flatMap(({ kept }) => kept),
      [...after.kept, ...both],
    ).map((lost) => `After the merge "exported" no longer tells ${lost}.`),
    ...missing(
      before.flatMap(({ grants }) => grants),
      after.grants,
    ).map((lost) => `After the merge the contact lacks the tag ${lost}.`),
    ...left.map((trace) => `After the merge the contact that is gone stands in ${trace}.`),
  ];
}

/** What is left of two contacts that were merged when the one that stayed is erased. */
export async function mergedErasureFaults(running: Running, subject: Subject): Promise<string[]> {
  const { db } = running;
  const [from, into] = [await keptPerson(running, subject), await keptPerson(running, subject)];
  await transact(db, (tx) => mergeContacts(tx, { from: from.id, into: into.id }, system));
  await transact(db, (tx) => eraseContacts(tx, [into.id]));
  const schemas = [subject.module, 'contacts'];
  return [
    ...(await tracesIn(db, schemas, into.marks)).map((trace) => `Of the contact that stayed: ${trace}.`),
    ...(await tracesIn(db, schemas, from.marks)).map((trace) => `Of the contact that was merged: ${trace}.`),
  ];
}

async function toldOf(db: Db, subject: Subject, id: string) {
  const grants = await grantsOfContact(db, id);
  return {
    kept: toldBy(await keptOf(db, subject, id)),
    grants: grants.map(({ tagName, source, reference }) => `${tagName} (${source} ${reference ?? ''})`),
  };
}

function missing(before: readonly string[], after: readonly string[]) {
  return [...new Set(before)].filter((told) => !after.includes(told));
}
