import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { recordDeletion, removeContacts } from '../contact/deletion.sql.ts';
import { openChangeset } from '../history/changeset.ts';
import { contacts } from '../server.ts';
import { findTagsByKey } from '../tags/tag.sql.ts';
import { someoneWaits } from '../testing/waiting.ts';
import { moveGrants } from './merge.sql.ts';
import { going } from './testing/going.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });
const { make } = going(app);

/** Someone who deletes the tag that all have whom `make` makes. */
async function deleting() {
  const [tag] = await findTagsByKey(app.now.db, ['erased']);
  const editor = await actAs(app.now, 'editor');
  return async () => editor.inject({ method: 'DELETE', url: `/api/v1/tags/${tag?.id}` });
}

test('a tag whose contacts are just being deleted goes after them, from the others', async () => {
  const { db } = app.now;
  const [gone] = [await make(), await make()];
  const remove = await deleting();
  const removed = await transact(db, async (tx) => {
    await recordDeletion(tx, [gone], await openChangeset(tx, { kind: 'contact.delete', actor: system }));
    const asked = remove();
    await someoneWaits(db);
    await removeContacts(tx, [gone]);
    return { asked };
  });
  expect((await removed.asked).json()).toEqual({ contacts: 1 });
});

test('a tag that both of two contacts have goes after one has become part of the other', async () => {
  const { db } = app.now;
  const [from, into] = [await make(), await make()];
  const remove = await deleting();
  const removed = await transact(db, async (tx) => {
    await moveGrants(tx, from, into);
    const asked = remove();
    await someoneWaits(db);
    await removeContacts(tx, [from]);
    return { asked };
  });
  expect((await removed.asked).json()).toEqual({ contacts: 1 });
});
