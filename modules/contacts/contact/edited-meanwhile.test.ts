import { describe, expect, test } from 'vitest';
import { NEW_CONTACT } from './contact-values.web.ts';
import { choicesAtFirst, chooseAll, differences, settled, undecided } from './edited-meanwhile.web.ts';

const opened = { ...NEW_CONTACT, email: 'ann@example.com', firstName: 'Ann', city: 'Bern', phone: '1' };

describe('a contact that someone changed while it was edited', () => {
  test('shows only fields whose values differ, and who changed each', () => {
    const yours = { ...opened, firstName: 'Anna', city: 'Basel', phone: '2' };
    const now = { ...opened, lastName: 'Lee', city: 'Genf', phone: '2' };
    expect(differences(opened, yours, now)).toEqual([
      { field: 'firstName', label: 'First name', yours: 'Anna', now: 'Ann', changedBy: 'you' },
      { field: 'lastName', label: 'Last name', yours: '', now: 'Lee', changedBy: 'others' },
      { field: 'city', label: 'City', yours: 'Basel', now: 'Genf', changedBy: 'both' },
    ]);
  });

  test('keeps the changes of each, and leaves open what both changed', () => {
    const yours = { ...opened, firstName: 'Anna', city: 'Basel' };
    const now = { ...opened, lastName: 'Lee', city: 'Genf' };
    const found = differences(opened, yours, now);
    expect(choicesAtFirst(found)).toEqual({ firstName: 'yours', lastName: 'now' });
    expect(undecided(found, choicesAtFirst(found))).toBe(1);
  });

  test('comes to the values chosen', () => {
    const yours = { ...opened, firstName: 'Anna', city: 'Basel' };
    const now = { ...opened, lastName: 'Lee', city: 'Genf' };
    const found = differences(opened, yours, now);
    expect(settled(now, found, { ...choicesAtFirst(found), city: 'yours' })).toEqual({
      ...opened,
      firstName: 'Anna',
      lastName: 'Lee',
      city: 'Basel',
    });
    expect(settled(now, found, chooseAll(found, 'now'))).toEqual(now);
    expect(settled(now, found, chooseAll(found, 'yours'))).toEqual(yours);
  });

  test('does not count spaces around a value as a change', () => {
    expect(differences(opened, { ...opened, city: ' Bern ' }, opened)).toEqual([]);
  });
});
