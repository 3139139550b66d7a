import { expect, test } from 'vitest';
import { sentOnce } from './sent-once.web.ts';

test('what is sent again unchanged has the key that it had, and what was changed or answered has another', () => {
  const { keyFor, answered } = sentOnce();
  const first = keyFor({ amount: 100 });
  expect(keyFor({ amount: 100 })).toBe(first);
  const changed = keyFor({ amount: 200 });
  expect(changed).not.toBe(first);
  answered();
  expect(keyFor({ amount: 200 })).not.toBe(changed);
});
