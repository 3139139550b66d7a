import { expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../server.ts';
import { contactsByEmail, importer } from './testing/importing.ts';

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
