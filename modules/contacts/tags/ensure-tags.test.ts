import { expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../server.ts';
import { ensureTags } from './tag.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

test('tags are made however many come at once', async () => {
  const names = Array.from({ length: 25_000 }, (_, at) => `Tag ${at}`);
  const { made } = await app.now.db.transaction().execute((tx) => ensureTags(tx, names));
  expect(made).toHaveLength(25_000);
});
