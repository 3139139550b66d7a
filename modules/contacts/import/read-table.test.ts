import { expect, test } from 'vitest';
import type { Format } from './import.contract.ts';
import { readTable } from './read-table.ts';
import { piecesOf, readBytes } from './testing/reading.ts';

const CSV: Format = { encoding: 'utf-8', delimiter: ',', skip: 0, header: true };

async function rowsOf(
  bytes: Buffer,
  { size = bytes.length, ...format }: Partial<Format> & { size?: number } = {},
) {
  const rows: string[][] = [];
  for await (const some of readTable(piecesOf(bytes, Math.max(1, size)), { ...CSV, ...format }))
    rows.push(...some);
  return rows;
}

const ROWS = [
  ['Email', 'Note'],
  ['zoë@example.com', 'two\nlines, "quoted"'],
  ['b@example.com', '日本'],
];
const TEXT = 'Email,Note\nzoë@example.com,"two\nlines, ""quoted"""\nb@example.com,日本\n';

test.each([
  ['\n', 1],
  ['\r\n', 1],
  ['\r', 1],
  ['\r\n', 7],
  ['\r\n', 1000],
])('rows are the same with line ends %j and in pieces of %i bytes', async (lineEnd, size) => {
  expect(await rowsOf(Buffer.from(TEXT.replaceAll('\n', lineEnd)), { size })).toEqual(ROWS);
});

test.each([
  ['utf-16le', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
  ['utf-16be', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
  ['utf-8', Buffer.from(`\uFEFF\uFEFF${TEXT}`)],
] as const)(
  '%s is told by its byte order mark, which is no part of the first column',
  async (encoding, bytes) => {
    const { format, headers } = await readBytes(bytes);
    expect([format.encoding, headers]).toEqual([encoding, ['Email', 'Note']]);
    expect(await rowsOf(bytes, { encoding, size: 3 })).toEqual(ROWS);
  },
);

test('bytes that are no UTF-8 are read as Windows-1252', async () => {
  const { format, rows } = await readBytes(
    Buffer.from('Email;Name\njose@example.com;Jos\xe9 N\xfa\xf1ez\n', 'latin1'),
  );
  expect([format.encoding, format.delimiter, rows[0]]).toEqual([
    'windows-1252',
    ';',
    ['jose@example.com', 'José Núñez'],
  ]);
});

test.each([
  ['commas', 'Email,Name\na@example.com,A\n', ',', true],
  ['semicolons among decimals', 'Email;Spent\na@example.com;1,5\nb@example.com;2,5\n', ';', true],
  ['tabs', 'Email\tName\na@example.com\tA, B\n', '\t', true],
  ['bars', 'Email|Name\na@example.com|A\n', '|', true],
  ['one column', 'Email\na@example.com\n', ',', true],
  ['a sep line', 'sep=;\nEmail;Name\na@example.com;A\n', ';', true],
  ['no header', 'a@example.com,A\nb@example.com,B\n', ',', false],
])('%s are told from the beginning of the file', async (_what, text, delimiter, header) => {
  const { format, mapping } = await readBytes(Buffer.from(text));
  expect(format).toMatchObject({ delimiter, header });
  expect(mapping[0]).toBe('email');
});

test('titles above the table are no rows of it', async () => {
  const { headers, rows } = await readBytes(
    Buffer.from('My people\n"As of, today"\n\nFirst name,E-mail\nAnn,ann@example.com\n'),
  );
  expect([headers, rows]).toEqual([['First name', 'E-mail'], [['Ann', 'ann@example.com']]]);
});

test('blank rows and the end-of-file mark of DOS are no rows', async () => {
  expect(await rowsOf(Buffer.from('a,b\n\n,\n1,2\n\x1a'))).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('a quotation mark that is never closed is an error that says so, and not a huge cell', async () => {
  const endless = Buffer.concat([Buffer.from('a,b\n1,"2\n'), Buffer.alloc(17 * 1024 * 1024, 'x')]);
  await expect(rowsOf(endless, { size: 1024 * 1024 })).rejects.toThrow('never closed');
});
