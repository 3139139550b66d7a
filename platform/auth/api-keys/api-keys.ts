import type { z } from 'zod';
import type { Tx } from '../../db/db.ts';
import { notFound } from '../../http/problem.ts';
import type { Right } from '../../module/module.ts';
import { type Acting, checkHas } from '../members/acting.ts';
import type { BetterAuth } from '../session/better-auth.ts';
import { asPermissions } from '../session/key-rights.ts';
import type { newApiKey } from './api-keys.contract.ts';
import { deleteKey } from './api-keys.sql.ts';

const DAY_SECONDS = 24 * 60 * 60;

/**
 * Makes an API key for a member; the key itself is known this once, only its hash is kept.
 *
 * @throws Problem 422 `right_unknown`, 403 `right_not_yours`.
 */
export async function makeApiKey(
  betterAuth: BetterAuth,
  { name, rights, expiresInDays }: z.output<typeof newApiKey>,
  { acting, all }: { acting: Pick<Acting, 'memberId' | 'rights'>; all: readonly Right[] },
) {
  checkHas(acting, rights, all);
  const { id, key, start, createdAt, expiresAt } = await betterAuth.api.createApiKey({
    body: {
      userId: acting.memberId,
      name,
      permissions: asPermissions(rights),
      expiresIn: expiresInDays === null ? null : expiresInDays * DAY_SECONDS,
    },
  });
  return { id, key, name, start: start ?? '', rights, createdAt, expiresAt };
}

/** @throws Problem 404. */
export async function withdrawKey(tx: Tx, id: string): Promise<void> {
  if (!(await deleteKey(tx, id))) throw notFound('This API key');
}
