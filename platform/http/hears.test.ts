import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineModule } from '../module/module.ts';
import { bootForTests } from '../testing/running.ts';
import { endpoint } from './endpoint.contract.ts';
import { hears } from './route.ts';

const heard = endpoint({
  method: 'POST',
  path: '/api/v1/heard',
  access: 'public',
  resource: 'probe',
  summary: 'Gives back the bytes it hears.',
  reply: z.object({ hex: z.string(), signature: z.string().nullable() }),
});

const app = bootForTests({
  modules: [
    defineModule({
      name: 'probe',
      migrations: import.meta.dirname,
      routes: [
        hears(heard, async ({ body, headers }) => ({
          hex: body.toString('hex'),
          signature: headers['x-signature'] ?? null,
        })),
      ],
    }),
  ],
});

test.each(['application/json', 'text/plain', 'application/octet-stream', 'made/up'])(
  'what is sent as %s is heard byte by byte, as it was signed',
  async (type) => {
    const bytes = Buffer.from('{ "broken":  \u00e9', 'latin1');
    const headers = { 'content-type': type, 'x-signature': 'abc' };
    const reply = await app.now.server.inject({ method: 'POST', url: heard.path, payload: bytes, headers });
    expect(reply.json()).toEqual({ hex: bytes.toString('hex'), signature: 'abc' });
  },
);

test('nothing is heard as no bytes', async () => {
  const reply = await app.now.server.inject({ method: 'POST', url: heard.path });
  expect(reply.json()).toEqual({ hex: '', signature: null });
});
