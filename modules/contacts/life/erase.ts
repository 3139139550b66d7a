import type { Tx } from '../../../platform/db/db.ts';
import { system } from '../../../platform/http/actor.ts';
import { forgetReplies } from '../../../platform/http/idempotency.ts';
import { contributionsTo } from '../../../platform/module/point.ts';
import { lockContacts } from '../contact/contact.sql.ts';
import { deleteContacts } from '../contact/contact.ts';
import { emailKey } from '../contact/email.ts';
import { contactsExtension } from '../extension/contacts-extension.ts';
import { livesOnAs, withMergedInto } from '../history/merges.sql.ts';
import { forget, forgetInLists, lockGoings } from './erase.sql.ts';
import { blankImportRows, emailsEverOf } from './erase-import-rows.sql.ts';
import { mergedAway } from './life.problems.ts';

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

/** Lets every module forget people, and what is kept of them here. They are deleted, and nobody can bring them back. */
export async function forgetPeople(tx: Tx, ids: readonly string[]) {
  await tellModules(tx, ids);
  const keys = (await emailsEverOf(tx, ids)).map((email) => emailKey(email) ?? email);
  await blankImportRows(tx, keys);
  await forget(tx, ids);
  await forgetInLists(tx, ids);
  await forgetReplies(tx, ids);
}

/** Tells every module that these contacts are no more. */
export async function tellModules(tx: Tx, ids: readonly string[]) {
  for (const { given } of contributionsTo(contactsExtension)) await given.handlers.erased(tx, ids);
}
