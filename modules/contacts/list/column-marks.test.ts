import { expect, test } from 'vitest';
import { columnsAfter, marksOf } from './column-marks.web.ts';

const OWN = ['email', 'phone', 'type', 'tags', 'created'];
const OFFERED = ['offers.totalSpent', 'offers.lastOrder'];

test('nothing chosen shows the own columns and none of other modules', () => {
  expect(columnsAfter([], OFFERED)).toEqual(OWN);
});

test('what was chosen comes back as it was, in the order of the table', () => {
  const chosen = ['created', 'offers.lastOrder', 'email'];
  expect(columnsAfter(marksOf(chosen, OFFERED, []), OFFERED)).toEqual([
    'email',
    'created',
    'offers.lastOrder',
  ]);
});

test('a choice without any column of contacts leaves what modules add', () => {
  expect(columnsAfter(marksOf(['offers.totalSpent'], OFFERED, []), OFFERED)).toEqual(['offers.totalSpent']);
});

test('a column whose module is gone is none, and is there again when the module comes back', () => {
  const marks = marksOf([...OWN, 'offers.totalSpent'], OFFERED, []);
  expect(columnsAfter(marks, [])).toEqual(OWN);
  const after = marksOf(['email'], [], marks);
  expect(columnsAfter(after, OFFERED)).toEqual(['email', 'offers.totalSpent']);
});

test('a column that is hidden and shown again leaves no mark', () => {
  expect(marksOf(OWN, OFFERED, marksOf(['email'], OFFERED, []))).toEqual([]);
});
