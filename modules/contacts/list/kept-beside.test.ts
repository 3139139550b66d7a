import fc from 'fast-check';
import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { createContact } from '../contact/contact.ts';
import { addTags, untagByHand } from '../contact/contact-tags.ts';
import { openChangeset } from '../history/changeset.ts';
import { contacts } from '../server.ts';
import { endGrants, insertGrants } from '../tags/grant.sql.ts';
import { createTag } from '../tags/tag.ts';
import { someoneWaits } from '../testing/waiting.ts';
import { startAnew, step, take } from './testing/changing.ts';
import { wronglyKept } from './testing/kept.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

test('what the list searches, filters and counts by is what contacts and tags say, after any changes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), async (steps) => {
      await startAnew(app.now.db);
      for (const one of steps) await take(app.now.db, one);
      expect(await wronglyKept(app.now.db)).toEqual([]);
    }),
    { numRuns: 60, interruptAfterTimeLimit: 40_000 },
  );
});

async function taggable(email: string) {
  return transact(app.now.db, async (tx) => {
    const { id } = await createContact(tx, { email }, system);
    const [one, other] = [
      await createTag(tx, { name: `${email} one` }),
      await createTag(tx, { name: `${email} other` }),
    ];
    return { id, one: one.id, other: other.id };
  });
}

async function keysOf(id: string) {
  const { keys } = await app.now.db
    .selectFrom('contacts.facets')
    .select('keys')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return keys;
}

/** Does something to a contact while a transaction, which has done something else to it, is still open. */
async function meanwhile(
  first: (tx: Parameters<typeof endGrants>[0]) => Promise<unknown>,
  then: typeof first,
) {
  const { db } = app.now;
  let late: Promise<unknown> = Promise.resolve();
  await transact(db, async (tx) => {
    await first(tx);
    late = transact(db, then);
    await someoneWaits(db);
  });
  await late;
}

test('two tags that a contact gets and loses at the same time are both told', async () => {
  const { id, one, other } = await taggable('at-once@kept.example');
  const give = (tagId: string) => async (tx: Parameters<typeof endGrants>[0]) => {
    const changesetId = await openChangeset(tx, { kind: 'contact.tag', actor: system });
    await insertGrants(tx, { contactIds: [id], tagIds: [tagId], source: 'manual', changesetId });
  };
  const end = (tagId: string) => async (tx: Parameters<typeof endGrants>[0]) =>
    endGrants(tx, id, tagId, await openChangeset(tx, { kind: 'contact.untag', actor: system }));
  await meanwhile(give(one), give(other));
  expect(await keysOf(id)).toEqual(expect.arrayContaining([one, other]));
  expect(await wronglyKept(app.now.db)).toEqual([]);
  await meanwhile(end(one), end(other));
  expect(await wronglyKept(app.now.db)).toEqual([]);
  await transact(app.now.db, give(other));
  await meanwhile(give(one), end(other));
  await meanwhile(end(one), give(other));
  expect(await keysOf(id)).toContain(other);
  expect(await wronglyKept(app.now.db)).toEqual([]);
});

test('what many do to the tags of one contact at the same time is told as it ended', async () => {
  const { id, one, other } = await taggable('many@kept.example');
  const names = ['one', 'other'].map((name) => `many@kept.example ${name}`);
  const works = Array.from({ length: 24 }, (_, n) =>
    transact(app.now.db, async (tx) =>
      n % 2 === 0
        ? addTags(tx, id, names.slice(n % 4 === 0 ? 0 : 1), system)
        : untagByHand(tx, id, n % 4 === 1 ? one : other, system),
    ),
  );
  await Promise.all(works);
  expect(await wronglyKept(app.now.db)).toEqual([]);
});
