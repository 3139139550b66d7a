import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Db } from '../../db/db.ts';
import { Problem } from '../../http/problem.ts';
import type { Right } from '../../module/module.ts';
import { newApiKey } from '../api-keys/api-keys.contract.ts';
import { makeApiKey } from '../api-keys/api-keys.ts';
import { createAccount, emailOf, resetPassword } from '../members/account.ts';
import { rightsOf } from '../rights/rights.ts';
import { forgiveAllAttempts } from '../session/attempts.ts';
import type { BetterAuth } from '../session/better-auth.ts';
import { chosenPassword } from '../session/sign-in.contract.ts';
import { accountsOf, keyMaker } from './operator.sql.ts';

interface Given {
  db: Db;
  betterAuth: BetterAuth;
  rights: readonly Right[];
}

const email = z.email('This is no e-mail address; write one like name@example.com.').max(320);
const account = z.object({ email, name: z.string().trim().min(1).max(200), password: chosenPassword });

/** What the operator of an installation may do from its command line, whoever is locked out. */
export type Operator = ReturnType<typeof operatorOf>;

/** The operator's side of sign-in. What is asked for wrongly is refused with one sentence. */
export function operatorOf({ db, betterAuth, rights: all }: Given) {
  return {
    /** Makes an owner, with a password that is made up unless given. */
    async createOwner(given: { email: string; name?: string; password?: string }) {
      const { name = given.email.split('@')[0] ?? '', password = madeUp() } = given;
      const owner = checked(account, { email: given.email.trim(), name, password });
      await db.transaction().execute((tx) => createAccount(tx, { ...owner, role: 'owner' }));
      return { email: emailOf(owner.email), password };
    },

    /** Gives an account a new password, made up unless given, and signs it out everywhere. */
    async resetPassword(given: { email: string; password?: string }) {
      const { password = madeUp() } = given;
      checked(chosenPassword, password);
      const done = await db.transaction().execute((tx) => resetPassword(tx, given.email, password));
      if (!done) throw unknownAccount(given.email);
      await forgiveAllAttempts(db, given.email);
      return { email: emailOf(given.email), password };
    },

    /** Makes an API key in the name of a member, of the first owner unless given; `all` asks for every right. */
    async createApiKey(given: { name: string; rights: string[]; expiresInDays?: number; email?: string }) {
      const maker = await keyMaker(db, given.email === undefined ? undefined : emailOf(given.email));
      if (!maker) throw given.email === undefined ? NO_OWNER : unknownAccount(given.email);
      const own = rightsOf(maker, all);
      const rights = given.rights.includes('all') ? [...own] : given.rights;
      const wanted = checked(newApiKey, { ...given, rights });
      const acting = { memberId: maker.id, rights: own, keyEndsAt: null };
      const key = await makeApiKey(betterAuth, wanted, { acting, all });
      return { ...key, createdBy: maker.email };
    },

    /** How many accounts of each role, open invitations and API keys there are. */
    status: () => accountsOf(db),
  };
}

function checked<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const detail = issue ? issue.message : 'This cannot be used.';
  throw new Problem({ status: 400, code: 'invalid_input', detail });
}

function madeUp() {
  return randomBytes(15).toString('base64url');
}

const NO_OWNER = new Problem({
  status: 409,
  code: 'no_owner',
  detail: 'There is no owner yet in whose name a key could be made. Make one first: create-owner.',
});

function unknownAccount(typed: string) {
  return new Problem({
    status: 404,
    code: 'not_found',
    detail: `There is no account with the e-mail ${typed}.`,
  });
}
