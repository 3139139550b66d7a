import { expect, test } from 'vitest';
import { csvLine } from './csv.ts';

test('a line of CSV quotes every cell, whatever is in it', () => {
  expect(csvLine(['plain', '', 'with "quotes"', 'a,b;c\nd'])).toBe(
    '"plain","","with ""quotes""","a,b;c\nd"\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  'a spreadsheet reads %j from CSV as text, not as a formula',
  (cell) => {
    expect(csvLine([cell])).toBe(`"'${cell}"\r\n`);
  },
);
