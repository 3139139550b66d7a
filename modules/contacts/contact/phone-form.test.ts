import { expect, test } from 'vitest';
import { phoneIn } from './phone-form.web.ts';

const read = { phone: '030/123456', phoneNational: '030 123456', phoneInternational: '+49 30 123456' };

test('a phone is shown in the form that is wanted', () => {
  expect(phoneIn('national', read)).toBe('030 123456');
  expect(phoneIn('international', read)).toBe('+49 30 123456');
});

test('a phone that could not be read is shown as typed', () => {
  expect(phoneIn('international', { phone: 'ask Tom', phoneNational: null, phoneInternational: null })).toBe(
    'ask Tom',
  );
});
