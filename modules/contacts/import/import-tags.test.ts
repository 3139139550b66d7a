import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { grantsOfContact, grantTags, withdrawGrants } from '../contact/contact-grants.ts';
import { contacts } from '../server.ts';
import { contactsByEmail, countsOf, importer } from './testing/importing.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 1, undoDays: 7 })] });

test.each([
  ['one row', 'Email,Tag\nrow@example.com,"Alpha, ALPHA, alpha"\n', 'row@example.com', 'Alpha'],
  ['rows of several people', 'Email,Tag\nb@example.com,beta\na@example.com,BETA\n', 'a@example.com', 'beta'],
  ['rows that begin big', 'Email,Tag\nd@example.com,GAMMA\nc@example.com,gamma\n', 'c@example.com', 'GAMMA'],
  [
    'rows of one person',
    'Email,Tag\none@example.com,delta\none@example.com,DELTA\n',
    'one@example.com',
    'delta',
  ],
])('of the spellings of a new tag in %s the first one stays', async (_where, file, email, name) => {
  const admin = await importer(app.now);
  await admin.run((await admin.draft(file)).id);
  expect((await contactsByEmail(app.now)).get(email)?.tags).toEqual([name]);
});

test('a tag for all is spelled as it was given for all', async () => {
  const admin = await importer(app.now);
  const { id } = await admin.draft('Email,Tag\nall@example.com,OMEGA\n');
  await admin.prepare(id, { tags: ['Omega'] });
  await admin.run(id);
  expect((await contactsByEmail(app.now)).get('all@example.com')?.tags).toEqual(['Omega']);
});

test('a tag that a file names outlives the order that gave it first, and nothing is counted as new', async () => {
  const admin = await importer(app.now);
  const payload = { email: 'bought@example.com', tags: ['Other'] };
  const made = await admin.member.inject({ method: 'POST', url: '/api/v1/contacts', payload });
  const tag = await admin.member.inject({ method: 'POST', url: '/api/v1/tags', payload: { name: 'Bought' } });
  const [id, tagId] = [made.json().id, tag.json().id];
  const reason = { contactIds: [id], source: 'product', reference: 'an order', actor: system } as const;
  const cause = { kind: 'order', id: 'an order', label: 'Order' };
  const given = { ...reason, cause, tagIds: [tagId], label: 'A course' };
  await transact(app.now.db, (tx) => grantTags(tx, given));
  for (const _ of ['first', 'again']) {
    const run = await admin.run((await admin.draft('Email,Tag\nbought@example.com,bought\n')).id);
    expect(countsOf(run)).toMatchObject({ updated: 0, unchanged: 1 });
  }
  const sources = (await grantsOfContact(app.now.db, id)).map(
    ({ tagName, source }) => `${tagName}: ${source}`,
  );
  expect(sources).toEqual(['Bought: product', 'Bought: import', 'Other: manual']);
  await transact(app.now.db, (tx) => withdrawGrants(tx, { ...reason, cause }));
  expect((await contactsByEmail(app.now)).get('bought@example.com')?.tags).toEqual(['Bought', 'Other']);
  const history = await admin.member.inject({ url: `/api/v1/contacts/${id}/history` });
  expect(history.json().items.map(({ kind }: { kind: string }) => kind)).not.toContain('import');
});
