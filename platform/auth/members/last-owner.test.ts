import { expect, test } from 'vitest';
import { bootForTests } from '../../testing/running.ts';
import { type ActingAs, actAs } from '../../testing/signed-in.ts';

const running = bootForTests({ modules: [] });

test('there is always an owner: the last one stays, and two cannot unmake each other at once', async () => {
  const first = await actAs(running.now, 'owner');
  for (const reply of [await demote(first, first), await remove(first, first)])
    expect(reply.json()).toMatchObject({ status: 409, code: 'last_owner' });

  const second = await actAs(running.now, 'owner');
  const replies = await Promise.all([demote(first, second), demote(second, first)]);
  expect(replies.map((reply) => reply.statusCode).filter((status) => status === 200)).toHaveLength(1);
  const owners = running.now.db.selectFrom('auth.user').select('id').where('role', '=', 'owner').execute();
  expect(await owners).toHaveLength(1);
});

function demote(by: ActingAs, member: ActingAs) {
  return by.inject({ method: 'PATCH', url: `/api/v1/members/${member.id}`, payload: { role: 'admin' } });
}

function remove(by: ActingAs, member: ActingAs) {
  return by.inject({ method: 'DELETE', url: `/api/v1/members/${member.id}` });
}
