import { expect, test } from 'vitest';
import { ContactGone, tryAgain } from './try-again.ts';

const refusal = (code: string) => Object.assign(new Error(`refused with ${code}`), { code });

function failing(error: Error, times = Number.POSITIVE_INFINITY) {
  let tries = 0;
  const step = async () => {
    tries += 1;
    if (tries <= times) throw error;
    return tries;
  };
  return { step, tries: () => tries };
}

test.each([
  ['a deadlock', refusal('40P01')],
  ['a serialization failure', refusal('40001')],
  ['a tag that has gone', refusal('23503')],
  ['a contact that has gone', new ContactGone()],
])('a step that was taken back by %s is done once more', async (_what, error) => {
  expect(await tryAgain(failing(error, 1).step)).toBe(2);
});

test('a step that is taken back each time is given up after five tries', async () => {
  const { step, tries } = failing(refusal('40P01'));
  await expect(tryAgain(step)).rejects.toThrow('40P01');
  expect(tries()).toBe(5);
});

test('a step that would fail again is tried once', async () => {
  const { step, tries } = failing(refusal('23505'));
  await expect(tryAgain(step)).rejects.toThrow('23505');
  expect(tries()).toBe(1);
});
