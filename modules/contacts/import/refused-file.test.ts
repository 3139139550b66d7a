import { describe, expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../server.ts';
import { importer } from './testing/importing.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 1, undoDays: 7 })] });

describe('a file that cannot be imported', () => {
  test.each([
    ['nothing', '', 'file_empty', 'is empty'],
    ['only a header', 'Email,First Name\n', 'no_rows', 'no rows'],
    ['a workbook', Buffer.from('PK\x03\x04rest', 'latin1'), 'not_a_table', 'Excel workbook'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1'), 'not_a_table', 'picture'],
    ['a document', '%PDF-1.7 …', 'not_a_table', 'PDF'],
    [
      'a table that is not closed',
      'Email,City\na@example.com,"Foo\nb@example.com,Lyon\n',
      'unreadable_table',
      'line 2',
    ],
    ['1,001 columns', `Email${',x'.repeat(1000)}\na@example.com\n`, 'too_many_columns', 'at most 1,000'],
    ['a web page', '<!DOCTYPE html>\n<html><title>Sign in</title></html>', 'not_a_table', 'web page'],
  ])('as %s is refused in one sentence and leaves nothing behind', async (_what, file, code, says) => {
    const admin = await importer(app.now);
    const { statusCode, ...response } = await admin.upload(file);
    expect([statusCode, response.json().code]).toEqual([422, code]);
    expect(response.json().detail).toContain(says);
    const left = await app.now.db
      .selectFrom('contacts.import')
      .select('id')
      .where('actor_id', '=', admin.member.id)
      .execute();
    expect(left).toEqual([]);
  });

  test('because it is too large is refused by its announced length before it is read', async () => {
    const admin = await importer(app.now);
    const response = await admin.upload(Buffer.alloc(1024 * 1024 + 1, 'a'));
    expect([response.statusCode, response.json().code]).toEqual([413, 'file_too_large']);
    expect(response.json().detail).toMatch(/1 MB.*IMPORT_MAX_MB/);
  });

  test('has no column of e-mails: the person is asked, and it does not start before', async () => {
    const admin = await importer(app.now);
    const draft = await admin.draft('Login,Who\nx1,Xena\n');
    expect(draft.columns.map((column) => column.field)).toEqual([null, null]);
    const refused = await admin.start(draft.id);
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'email_not_mapped']);
  });
});

test('a quotation mark that is never closed, far down in the file, ends the import before anything is imported', async () => {
  const admin = await importer(app.now);
  const good = Array.from({ length: 50 }, (_, at) => `far${at}@example.com,Lyon\n`).join('');
  const { id } = await admin.draft(`Email,City\n${good}open@example.com,"Foo\n${good}`);
  expect(await admin.run(id)).toMatchObject({
    status: 'failed',
    created: 0,
    error: expect.stringMatching(/opened in line 52 .*import the file again/),
  });
});
