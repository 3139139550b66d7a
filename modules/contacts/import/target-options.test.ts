import { expect, test } from 'vitest';
import type { OfferedField } from './field.contract.ts';
import { targetOptions } from './target-options.web.ts';

const OFFERED: OfferedField[] = [
  { name: 'notes.note', label: 'Note', module: 'notes' },
  { name: 'my_shop.size', label: 'Shoe size', module: 'my_shop' },
  { name: 'notes.mood', label: 'Mood', module: 'notes' },
];

test('the fields of each module are a group of the choices for a column, after those of the contact', () => {
  const options = targetOptions(OFFERED, 'notes.note');
  expect(options.slice(0, 2)).toEqual([
    { value: '', label: 'Not imported' },
    { value: 'email', label: 'E-mail' },
  ]);
  expect(options.filter((option) => 'group' in option)).toEqual([
    {
      group: 'Notes',
      items: [
        { value: 'notes.note', label: 'Note' },
        { value: 'notes.mood', label: 'Mood' },
      ],
    },
    { group: 'My shop', items: [{ value: 'my_shop.size', label: 'Shoe size' }] },
  ]);
});

test('a column keeps a field whose module is gone until another is chosen', () => {
  expect(targetOptions(OFFERED, 'visits.last').at(-1)).toEqual({
    value: 'visits.last',
    label: 'visits.last (not installed)',
  });
  expect(targetOptions([], 'email')).not.toContainEqual(
    expect.objectContaining({ label: expect.stringContaining('not installed') }),
  );
});
