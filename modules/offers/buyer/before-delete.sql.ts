import { type Expression, sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

interface Counts {
  subscriptions: number;
  access: number;
  orders: number;
}

/** What contacts have here that their deletion changes. */
export async function whatGoesWith(db: Db, ids: Expression<string>): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select
      count(*) filter (
        where subscription_state in ('active', 'past_due') and subscription_cancels_at is null
      ) as subscriptions,
      count(*) as orders,
      (
        select count(*) from offers.entitlement where contact_id in ${ids} and state = 'active'
      ) as access
    from offers.order where contact_id in ${ids}
  `.execute(db);
  return rows[0] ?? { subscriptions: 0, access: 0, orders: 0 };
}
