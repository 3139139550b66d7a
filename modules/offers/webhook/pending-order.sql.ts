import type { Db } from '../../../platform/db/db.ts';

const PAGE = 100;

export interface PendingOrder {
  id: string;
  provider: string | null;
  provider_session: string | null;
  created_at: Date;
}

/** Orders at checkouts that were placed before a time and are not paid, after a place in the list. */
export function pendingOrders(
  db: Db,
  before: Date,
  after?: Pick<PendingOrder, 'id' | 'created_at'>,
): Promise<PendingOrder[]> {
  let query = db
    .selectFrom('offers.order')
    .select(['id', 'provider', 'provider_session', 'created_at'])
    .where('state', '=', 'pending')
    .where('source', '=', 'checkout')
    .where('created_at', '<', before)
    .orderBy('created_at')
    .orderBy('id')
    .limit(PAGE);
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('created_at', 'id'), '>', tuple(after.created_at, after.id)),
    );
  return query.execute();
}
