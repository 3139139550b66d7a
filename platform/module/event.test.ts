import { afterEach, expect, test } from 'vitest';
import type { Tx } from '../db/db.ts';
import { connectListeners, emit, event, on } from './event.ts';

const sold = event<{ price: number }>('probe.sold');
const tx = {} as Tx;

afterEach(() => connectListeners([]));

test('those who listen are told one after another, others are not', async () => {
  const heard: string[] = [];
  connectListeners([
    on(sold, async (_tx, { price }) => void heard.push(`one ${price}`)),
    on(event<object>('probe.other'), async () => void heard.push('other')),
    on(sold, async (_tx, { price }) => void heard.push(`two ${price}`)),
  ]);
  await emit(tx, sold, { price: 5 });
  expect(heard).toEqual(['one 5', 'two 5']);
});

test('a listener that fails fails the emitter, so that the transaction is undone', async () => {
  connectListeners([on(sold, async () => Promise.reject(new Error('no')))]);
  await expect(emit(tx, sold, { price: 5 })).rejects.toThrow('no');
});
