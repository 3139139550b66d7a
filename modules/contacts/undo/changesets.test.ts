import { expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { contacts } from '../server.ts';
import type { Changeset } from './changesets.contract.ts';
import { letDaysGoBy, someone, undoing } from './testing/undoing.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

test('deletions, work on many contacts and undos are listed, newest first, page by page and back', async () => {
  const admin = await undoing(app.now);
  const [one, two] = [await someone(app.now, { firstName: 'Ida' }), await someone(app.now)];
  await admin.edit(one, { lastName: 'Lee' });
  const tagged = await admin.bulk([one, two], { kind: 'addTags', tags: ['Listed'] });
  const deletion = await admin.remove(one);
  const { id: undo } = await admin.undo(deletion);
  const typed = await admin.bulk([one], { kind: 'setType', type: 'customer' });
  const many = await admin.bulk([one, two], { kind: 'delete' });
  const { body } = await admin.send('GET', '/changesets');
  const until = expect.stringMatching(/Z$/);
  const possible = { state: 'possible', until };
  expect(body.items).toEqual([
    expect.objectContaining({ id: many, kind: 'contact.delete', contacts: 2, name: null, undo: possible }),
    expect.objectContaining({
      id: typed,
      kind: 'contact.edit',
      contacts: 1,
      name: null,
      undo: possible,
    }),
    expect.objectContaining({
      ...{ id: undo, kind: 'changeset.undo', contacts: 1, name: null, undo: { state: 'never', until: null } },
      work: expect.objectContaining({ action: 'undo', undoes: deletion, status: 'done' }),
    }),
    expect.objectContaining({
      ...{ id: deletion, kind: 'contact.delete', contacts: 1, name: 'Ida Lee', work: null },
      ...{ by: admin.member.name, undo: { state: 'undone', until: null } },
    }),
    expect.objectContaining({
      ...{ id: tagged, kind: 'contact.tag', contacts: 2, name: null, undo: possible },
      work: expect.objectContaining({ action: 'addTags', tags: ['Listed'], total: 2, changed: 2 }),
    }),
  ]);
  const page = async (cursor: string | null) =>
    (await admin.send('GET', `/changesets?limit=2${cursor ? `&cursor=${cursor}` : ''}`)).body;
  const first = await page(null);
  const second = await page(first.next);
  const third = await page(second.next);
  const ids = [first, second, third].map(({ items }) => items.map(({ id }: Changeset) => id));
  expect(ids).toEqual([[many, typed], [undo, deletion], [tagged]]);
  expect([third.next, (await page(third.previous)).items]).toEqual([null, second.items]);
  for (const item of body.items)
    expect((await admin.send('GET', `/changesets/${item.id}`)).body).toEqual(item);
});

test('who was deleted is named to those who may delete contacts, and to nobody else', async () => {
  const admin = await undoing(app.now);
  const deletion = await admin.remove(await someone(app.now, { lastName: 'Nameless' }));
  const viewer = await undoing(app.now, await actAs(app.now, 'viewer'));
  const [shown, hidden] = await Promise.all(
    [admin, viewer].map(async ({ send }) => (await send('GET', `/changesets/${deletion}`)).body.name),
  );
  expect([shown, hidden]).toEqual(['Nameless', null]);
  const named = JSON.stringify((await viewer.send('GET', '/changesets')).body);
  expect(named).not.toContain('Nameless');
});

test('what is too long ago is past, what changed nobody never could be undone, and edits are not listed', async () => {
  const admin = await undoing(app.now);
  const id = await someone(app.now, { tags: ['Had'] });
  const idle = await admin.bulk([id], { kind: 'addTags', tags: ['Had'] });
  const same = await admin.bulk([id], { kind: 'setType', type: 'lead' });
  const late = await admin.remove(id);
  await letDaysGoBy(app.now, 8, late);
  expect(await admin.state(late)).toBe('past');
  expect(await admin.state(same)).toBe('never');
  expect(await admin.state(idle)).toBe('never');
  const [edit] = await app.now.db
    .selectFrom('contacts.changeset')
    .select('id')
    .where('kind', '=', 'contact.create')
    .limit(1)
    .execute();
  expect((await admin.send('GET', `/changesets/${edit?.id}`)).status).toBe(404);
});
