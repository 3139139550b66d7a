import { expect, test } from 'vitest';
import { linesOf } from './tag-words.web.ts';

test('pasted lines keep their numbers: blank ones stay, only those at the end go', () => {
  expect(linesOf('VIP\r\n\n  \n Early bird\n\n')).toEqual(['VIP', '', '  ', ' Early bird']);
});
