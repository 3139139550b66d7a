import { expect, test } from 'vitest';
import { endpoint } from '../http/endpoint.contract.ts';
import { reads } from '../http/route.ts';
import { defineModule } from '../module/module.ts';
import { StartFailure } from '../postgres/start-failure.ts';
import { temporaryDatabase } from '../testing/database.ts';
import { boot } from './boot.ts';

const answering = (method: 'GET' | 'DELETE', path: string) =>
  defineModule({
    name: 'guest',
    migrations: import.meta.dirname,
    routes: [
      reads(endpoint({ method, path, access: 'public', summary: '', resource: 'guest' }), async () => {}),
    ],
  });

test.each([
  ['GET', '/api/v1/openapi.json'],
  ['GET', '/api/v1/api-keys'],
  ['DELETE', '/api/v1/api-keys/:key'],
] as const)('a module that answers at %s %s, where the platform does, is refused', async (method, path) => {
  const database = await temporaryDatabase();
  const modules = [answering(method, path)];
  const failure = await boot({ modules, databaseUrl: database.url, logLevel: 'silent' }).catch(
    (error: unknown) => error,
  );
  await database.drop();
  expect(failure).toBeInstanceOf(StartFailure);
  expect(String(failure)).toContain(`Module "guest" answers at ${method} ${path}, where the platform does`);
});
