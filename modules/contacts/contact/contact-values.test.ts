import { expect, test } from 'vitest';
import { changedFields, NEW_CONTACT, nameOf } from './contact-values.web.ts';

test('only the fields that changed are sent, trimmed', () => {
  const before = { ...NEW_CONTACT, email: 'ann@example.com', firstName: 'Ann', city: 'Bern' };
  const after = { ...before, firstName: ' Anna ', city: '', phone: ' ' };
  expect(changedFields(before, after)).toEqual({ firstName: 'Anna', city: '' });
});

test('a contact without a name is called by the e-mail', () => {
  expect(nameOf({ firstName: '', lastName: 'Lee', email: 'ann@example.com' })).toBe('Lee');
  expect(nameOf({ firstName: '', lastName: '', email: 'ann@example.com' })).toBe('ann@example.com');
});
