import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Tx } from '../../../platform/db/db.ts';

interface DisputeTold {
  orderId: string;
  paymentId: string;
  provider: string;
  reference: string;
  amount: number;
  at: Date;
}

/** Keeps that a payment is disputed; false when that is known, by its end perhaps. */
export async function openDispute(tx: Tx, told: DisputeTold): Promise<boolean> {
  const { rows } = await sql<{ opened: boolean }>`
    insert into offers.dispute (id, order_id, payment_id, provider, reference, amount, state, opened_at)
    values (${uuidv7()}, ${told.orderId}, ${told.paymentId}, ${told.provider}, ${told.reference}, ${told.amount},
      'open', ${told.at})
    on conflict on constraint dispute_reference_unique do update
      set opened_at = least(dispute.opened_at, excluded.opened_at)
    returning xmax = 0 as opened
  `.execute(tx);
  return rows[0]?.opened ?? false;
}

/** Keeps how a dispute ended, also where its beginning is told later; false when its end is known. */
export async function closeDispute(
  tx: Tx,
  { won, ...told }: DisputeTold & { won: boolean },
): Promise<boolean> {
  const { rows } = await sql`
    insert into offers.dispute (id, order_id, payment_id, provider, reference, amount, state, opened_at, closed_at)
    values (${uuidv7()}, ${told.orderId}, ${told.paymentId}, ${told.provider}, ${told.reference}, ${told.amount},
      ${won ? 'won' : 'lost'}, ${told.at}, ${told.at})
    on conflict on constraint dispute_reference_unique do update
      set state = excluded.state, amount = excluded.amount, closed_at = excluded.closed_at
      where dispute.state = 'open'
    returning id
  `.execute(tx);
  return rows.length > 0;
}
