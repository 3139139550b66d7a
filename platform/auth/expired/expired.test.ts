import { expect, test } from 'vitest';
import { bootForTests } from '../../testing/running.ts';
import { actAs } from '../../testing/signed-in.ts';
import { forgetExpired } from './expired.sql.ts';

const running = bootForTests({ modules: [] });

test('sessions, keys and invitations that are over are forgotten, all others stay', async () => {
  const { db } = running.now;
  const member = await actAs(running.now, 'viewer');
  const inTime = new Date(Date.now() + 60_000);
  const over = new Date(Date.now() - 60_000);
  for (const expiresAt of [inTime, over]) {
    const name = String(expiresAt.getTime());
    await db.insertInto('auth.session').values({ userId: member.id, token: name, expiresAt }).execute();
    await db
      .insertInto('auth.apikey')
      .values({ referenceId: member.id, key: name, name, expiresAt })
      .execute();
    await db
      .insertInto('auth.invitation')
      .values({ token_hash: name, email: name, role: 'viewer', invited_by: member.id, expires_at: expiresAt })
      .execute();
  }
  await db.transaction().execute(forgetExpired);
  const kept = String(inTime.getTime());
  const sessions = await db.selectFrom('auth.session').select('token').execute();
  expect(sessions.map(({ token }) => token)).toContain(kept);
  expect(sessions.map(({ token }) => token)).not.toContain(String(over.getTime()));
  expect(await db.selectFrom('auth.apikey').select('name').execute()).toEqual([{ name: kept }]);
  expect(await db.selectFrom('auth.invitation').select('email').execute()).toEqual([{ email: kept }]);
  expect((await member.inject({ url: '/api/v1/session' })).statusCode).toBe(200);
});
