import { expect, test } from 'vitest';
import { bootForTests } from '../platform/testing/running.ts';
import { undeclaredRoutes, walkRoutes } from '../platform/testing/walk-routes.ts';
import { modules } from './modules.ts';

const running = bootForTests({ modules: modules() });

test('every route of the installed modules answers a stranger and every role as it declares', async () => {
  expect(undeclaredRoutes(running.now)).toEqual([]);
  expect(await walkRoutes(running.now)).toEqual([]);
});

test('a viewer has no right that changes anything', () => {
  const changing = running.now.auth.rights.filter(({ changes }) => changes);
  expect(changing.filter(({ from }) => from === 'viewer')).toEqual([]);
});
