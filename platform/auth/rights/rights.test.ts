import { expect, test } from 'vitest';
import { notes } from '../../testing/notes.ts';
import { bootForTests } from '../../testing/running.ts';
import { actAs } from '../../testing/signed-in.ts';
import { undeclaredRoutes, walkRoutes } from '../../testing/walk-routes.ts';

const running = bootForTests({ modules: [notes] });

test('every route answers a stranger and every role as it declares', async () => {
  expect(await walkRoutes(running.now)).toEqual([]);
  expect(undeclaredRoutes(running.now)).toEqual([]);
});

test('the walk finds a route that lets in more, or fewer, than it declares', async () => {
  const { server } = running.now;
  const right = { right: 'notes.erase' };
  server.mounted.push({ method: 'GET', url: '/api/v1/setup', access: right });
  server.mounted.push({ method: 'GET', url: '/api/v1/members', access: 'public' });
  const faults = await walkRoutes(running.now);
  server.mounted.splice(-2);
  expect(faults).toContain('GET /api/v1/setup as stranger: let in instead of sign in first');
  expect(faults).toContain('GET /api/v1/setup as editor: let in instead of right missing');
  expect(faults).toContain('GET /api/v1/members as viewer: right missing instead of let in');
});

test('nothing of better-auth can be reached but what the app uses', async () => {
  const { server } = running.now;
  const reachable = server.mounted.filter(({ url }) => url.startsWith('/api/auth')).map(({ url }) => url);
  expect([...new Set(reachable)].sort()).toEqual([
    '/api/auth/change-password',
    '/api/auth/revoke-sessions',
    '/api/auth/sign-in/email',
    '/api/auth/sign-out',
  ]);
  const owner = await actAs(running.now, 'owner');
  for (const path of [
    'api-key/create',
    'delete-user',
    'update-user',
    'sign-up/email',
    'list-sessions',
    'ok',
  ]) {
    const reply = await owner.inject({ method: 'POST', url: `/api/auth/${path}`, payload: {} });
    expect(reply.statusCode, path).toBe(404);
  }
});

test('the rights are listed with who has them, for whoever is signed in', async () => {
  const viewer = await actAs(running.now, 'viewer');
  const reply = await viewer.inject({ url: '/api/v1/rights' });
  expect(reply.json().items).toContainEqual({
    name: 'notes.erase',
    label: 'Erase all notes',
    from: 'admin',
    changes: true,
  });
});
