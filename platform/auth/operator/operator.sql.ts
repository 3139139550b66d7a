import { sql } from 'kysely';
import type { Db } from '../../db/db.ts';

/** The member with this e-mail, or else the owner who has been here longest. */
export function keyMaker(db: Db, email: string | undefined) {
  const members = db.selectFrom('auth.user').select(['id', 'email', 'role', 'rights']);
  const found =
    email === undefined ? members.where('role', '=', 'owner') : members.where('email', '=', email);
  return found.orderBy('createdAt').orderBy('id').limit(1).executeTakeFirst();
}

interface Accounts {
  owners: number;
  admins: number;
  editors: number;
  viewers: number;
  invitations: number;
  apiKeys: number;
}

/** How many there are of everything that lets somebody in. */
export async function accountsOf(db: Db): Promise<Accounts> {
  const { rows } = await sql<Accounts>`
    select count(*) filter (where role = 'owner') as owners,
      count(*) filter (where role = 'admin') as admins,
      count(*) filter (where role = 'editor') as editors,
      count(*) filter (where role = 'viewer') as viewers,
      (select count(*) from auth.invitation where expires_at > now()) as invitations,
      (select count(*) from auth.apikey where coalesce("expiresAt" > now(), true)) as "apiKeys"
    from auth."user"`.execute(db);
  const [counted] = rows;
  if (!counted) throw new Error('The accounts were not counted.');
  return counted;
}
