import type { Tx } from '../../../platform/db/db.ts';
import { system } from '../../../platform/http/actor.ts';
import { contributionsTo } from '../../../platform/module/point.ts';
import { lockContacts } from '../contact/contact.sql.ts';
import { deleteContacts } from '../contact/contact.ts';
import { emailKey } from '../contact/email.ts';
import { contactsExtension } from '../extension/contacts-extension.ts';
import { livesOnAs, withMergedInto } from '../history/merges.sql.ts';
import { forget, forgetMergedImages, type Gone, goneToPurge, lockGoings } from './erase.sql.ts';
import { blankImportRows, emailsEverOf } from './erase-import-rows.sql.ts';
import { mergedAway } from './life.problems.ts';

/** How many contacts are purged in one transaction. */
const BATCH = 500;

/**
 * Erases people: contacts that are still there are deleted first, then every module forgets them, and with them goes
 * what was kept for an undo, also of contacts that were merged into them.
 *
 * @throws Problem 409 `merged_away` that names the contact as whom one of them lives on: that one is to be erased.
 */
export async function eraseContacts(tx: Tx, ids: readonly string[]): Promise<void> {
  // Whoever deletes or merges them just now is waited for, and then whoever brings them back: only then it is clear
  // who is there.
  await lockContacts(tx, ids);
  const other = await livesOnAs(tx, ids);
  if (other) throw mergedAway(other);
  const all = await withMergedInto(tx, ids);
  await lockGoings(tx, all);
  await deleteContacts(tx, ids, system);
  await forgetPeople(tx, all);
}

/**
 * Erases some of those who were deleted more than so many days ago and so cannot come back. Of those who were merged
 * into others then, what was kept for an undo goes; their past stays with the contact as whom they live on.
 *
 * @returns whether there may be more of them.
 */
export async function purgeDeleted(tx: Tx, undoDays: number): Promise<boolean> {
  const gone = await goneToPurge(tx, undoDays, BATCH);
  const { 'contact.delete': deleted = [], 'contact.merge': merged = [] } = Object.groupBy(
    gone,
    ({ kind }) => kind,
  );
  if (merged.length > 0) await forgetMerged(tx, merged);
  if (deleted.length > 0) await forgetPeople(tx, await withMergedInto(tx, idsOf(deleted)));
  return gone.length === BATCH;
}

async function forgetMerged(tx: Tx, merged: readonly Gone[]) {
  await tellModules(tx, idsOf(merged));
  await forgetMergedImages(
    tx,
    merged.map(({ changeset_id }) => changeset_id),
  );
}

async function forgetPeople(tx: Tx, ids: readonly string[]) {
  await tellModules(tx, ids);
  const keys = (await emailsEverOf(tx, ids)).map((email) => emailKey(email) ?? email);
  await blankImportRows(tx, keys);
  await forget(tx, ids);
}

async function tellModules(tx: Tx, ids: readonly string[]) {
  for (const { given } of contributionsTo(contactsExtension)) await given.handlers.erased(tx, ids);
}

function idsOf(gone: readonly Gone[]) {
  return gone.map(({ contact_id }) => contact_id);
}
