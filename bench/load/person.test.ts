import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, personAt } from './person.ts';

const asked: string[] = [];
const server = createServer((request, reply) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://bench');
  asked.push(
    `${request.method} ${pathname} ${searchParams.get('type') ?? ''} ${searchParams.get('cursor') ?? ''}`,
  );
  reply.end(JSON.stringify({ items: [], next: searchParams.has('cursor') ? null : 'further' }));
});

let person: Person;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  person = personAt({ address: `http://127.0.0.1:${port}`, cookie: '' }, 1, {
    filters: [{ type: 'lead' }],
    searches: [],
    contactIds: ['one'],
    tags: [{ id: 'rare', name: 'Rare' }],
  });
});
afterAll(() => {
  person.close();
  server.close();
});

test('the next page is of the list that was looked at last, and behind its end comes its beginning', async () => {
  asked.length = 0;
  for (const kind of ['filtered page', 'next page', 'next page'] as const) await person.act(kind);
  expect(asked).toEqual([
    'GET /api/v1/contacts lead ',
    'GET /api/v1/contacts lead further',
    'GET /api/v1/contacts lead ',
  ]);
});

test('a tag that was given goes the next time, so that something changes each time', async () => {
  asked.length = 0;
  for (let time = 0; time < 3; time++) await person.act('add or remove a tag');
  expect(asked.map((line) => line.trim())).toEqual([
    'POST /api/v1/contacts/one/tags',
    'DELETE /api/v1/contacts/one/tags/rare',
    'POST /api/v1/contacts/one/tags',
  ]);
});
