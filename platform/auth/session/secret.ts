import { randomBytes } from 'node:crypto';
import type { Db, Tx } from '../../db/db.ts';

const NAME = 'auth.secret';

/** The secret that signs cookies: made up once for an installation, shared by all its processes. */
export async function signingSecret(db: Db): Promise<string> {
  await db.transaction().execute(makeUpSecret);
  const setting = await db
    .selectFrom('platform.setting')
    .select('value')
    .where('name', '=', NAME)
    .executeTakeFirstOrThrow();
  return setting.value;
}

async function makeUpSecret(tx: Tx) {
  await tx
    .insertInto('platform.setting')
    .values({ name: NAME, value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
