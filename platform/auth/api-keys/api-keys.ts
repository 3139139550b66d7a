import type { z } from 'zod';
import type { Tx } from '../../db/db.ts';
import { notFound, Problem } from '../../http/problem.ts';
import type { Right } from '../../module/module.ts';
import { type Acting, checkHas } from '../members/acting.ts';
import type { BetterAuth } from '../session/better-auth.ts';
import { asPermissions } from '../session/key-rights.ts';
import type { newApiKey } from './api-keys.contract.ts';
import { deleteKey } from './api-keys.sql.ts';

const DAY_SECONDS = 24 * 60 * 60;

/**
 * Makes an API key for a member; the key itself is known this once, only its hash is kept. What a key makes is over
 * before that key is, whatever was asked for.
 *
 * @throws Problem 422 `right_unknown`, 403 `right_not_yours`, `key_over`.
 */
export async function makeApiKey(
  betterAuth: BetterAuth,
  { name, rights, expiresInDays }: z.output<typeof newApiKey>,
  { acting, all }: { acting: Pick<Acting, 'memberId' | 'rights' | 'keyEndsAt'>; all: readonly Right[] },
) {
  checkHas(acting, rights, all);
  const { id, key, start, createdAt, expiresAt } = await betterAuth.api.createApiKey({
    body: {
      userId: acting.memberId,
      name,
      permissions: asPermissions(rights),
      expiresIn: lifetime(expiresInDays, acting.keyEndsAt),
    },
  });
  return { id, key, name, start: start ?? '', rights, createdAt, expiresAt };
}

function lifetime(days: number | null, keyEndsAt: Date | null) {
  const wanted = days === null ? Number.POSITIVE_INFINITY : days * DAY_SECONDS;
  const most = keyEndsAt === null ? Number.POSITIVE_INFINITY : secondsBefore(keyEndsAt);
  const seconds = Math.min(wanted, most);
  return Number.isFinite(seconds) ? seconds : null;
}

// One second less than is left, because the new key's time begins only when it is written.
function secondsBefore(end: Date) {
  const seconds = Math.floor((end.getTime() - Date.now()) / 1000) - 1;
  if (seconds < 1) throw KEY_OVER;
  return seconds;
}

const KEY_OVER = new Problem({
  status: 403,
  code: 'key_over',
  detail:
    'This API key is over within seconds and cannot make another. Make one with a key that lasts longer.',
});

/** @throws Problem 404. */
export async function withdrawKey(tx: Tx, id: string): Promise<void> {
  if (!(await deleteKey(tx, id))) throw notFound('This API key');
}
