import { expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { contacts } from '../server.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

test('the history of a deleted contact is not shown, and that of an unknown one is not found', async () => {
  const editor = await actAs(app.now, 'editor');
  const payload = { email: 'gone@history.example', firstName: 'Going' };
  const { id } = (await editor.inject({ method: 'POST', url: '/api/v1/contacts', payload })).json();
  await editor.inject({ method: 'DELETE', url: `/api/v1/contacts/${id}` });
  for (const asked of [id, '01890000-0000-7000-8000-000000000000']) {
    expect((await editor.inject({ url: `/api/v1/contacts/${asked}/history` })).statusCode).toBe(404);
  }
});
