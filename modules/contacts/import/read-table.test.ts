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

const GOOD = Array.from({ length: 50_000 }, (_, at) => `good${at}@example.com,Ann,Lyon`);

test.each([
  ['and nothing after it is quoted', ['a@example.com,"Foo,Lyon', ...GOOD.slice(0, 1999)]],
  ['and all after it are quoted', ['"a@example.com","Foo', '"b@example.com","Bar","Lyon"']],
  ['and a later cell is quoted', ['a@example.com,"Foo,Lyon', 'b@example.com,"Bar",Lyon']],
  ['in the last line', ['a@example.com,"Foo,Lyon']],
  ['in a large file', ['a@example.com,"Foo,Lyon', ...GOOD]],
])('a quotation mark that is never closed is told with its line, %s', async (_where, lines) => {
  const text = ['Email,First name,City', 'z@example.com,"two\nlines",Lyon', ...lines].join('\n');
  await expect(rowsOf(Buffer.from(text), { size: 1000 })).rejects.toThrow(
    /opened in line 4 .*never closed.*Foo/,
  );
});

test.each([
  ['and nothing after it is quoted', ['b@example.com,Bob']],
  ['and a later cell is quoted', ['b@example.com,"Bob"']],
  ['in the last line', []],
  ['in a large file', GOOD],
])('quotation marks around a part of a cell swallow no rows, %s', async (_where, lines) => {
  const text = ['Email,Name', 'a@example.com,"Ann ""A"", B"', 'c@example.com,"Cy" Junior', ...lines].join(
    '\n',
  );
  const rows = await rowsOf(Buffer.from(text), { size: 100_000 });
  expect(rows.slice(1, 3)).toEqual([
    ['a@example.com', 'Ann "A", B'],
    ['c@example.com', '"Cy" Junior'],
  ]);
  expect(rows.length).toBe(3 + lines.length);
});

test('a line with such marks keeps its other cells', async () => {
  const text = 'a,b,c,d\n"Doe, ""J""","Cy" Junior,,\n1,2,3,4\n';
  expect((await rowsOf(Buffer.from(text)))[1]).toEqual(['Doe, "J"', '"Cy" Junior', '', '']);
});

test('a line may hold a cell of megabytes, but not of tens of them', async () => {
  const [, row] = await rowsOf(Buffer.from(`a,b\n1,"${'x'.repeat(5_000_000)}"\n`), { size: 1_000_000 });
  expect(row?.[1]?.length).toBe(5_000_000);
  const endless = rowsOf(Buffer.from(`a,b\n${'x'.repeat(17_000_000)}`), { size: 1_000_000 });
  await expect(endless).rejects.toThrow('Line 2 of this file is longer than 16,000,000 characters');
});
