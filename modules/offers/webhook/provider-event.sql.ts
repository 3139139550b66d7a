import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { ProviderEvent } from '../payment/provider.ts';

/**
 * Puts what a provider told into the inbox; false when it is there. One that arrives twice at the same moment waits
 * here for the first to be done with.
 */
export async function insertEvent(tx: Tx, event: ProviderEvent, about: string[]): Promise<boolean> {
  const made = await tx
    .insertInto('offers.provider_event')
    .values({
      provider: event.provider,
      id: event.id,
      about,
      event: JSON.stringify(event),
      state: 'waiting',
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/** Until this transaction ends, nobody else hears of these: who finds one unknown may wait for it without missing it. */
export async function lockReferences(tx: Tx, provider: string, about: readonly string[]): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(key) from (
      select distinct hashtextextended('offers:' || ${provider} || ':' || reference, 0) as key
      from unnest(${[...about]}::text[]) as reference order by 1
    ) as keys
  `.execute(tx);
}

/** What waits for any of these references, in the order in which it was told. */
export async function waitingFor(
  tx: Tx,
  provider: string,
  about: readonly string[],
): Promise<ProviderEvent[]> {
  const rows = await tx
    .selectFrom('offers.provider_event')
    .select('event')
    .where('state', '=', 'waiting')
    .where('provider', '=', provider)
    .where(sql<boolean>`about && ${[...about]}::text[]`)
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  // Nothing else is put in.
  return rows.map(({ event }) => event as unknown as ProviderEvent);
}

/** Notes that an event is done. */
export async function markDone(tx: Tx, { provider, id }: ProviderEvent): Promise<void> {
  await tx
    .updateTable('offers.provider_event')
    .set({ state: 'done', done_at: sql<Date>`now()` })
    .where('provider', '=', provider)
    .where('id', '=', id)
    .execute();
}

/** Forgets what was told long ago: it is told no more, and what still waits is of no payment of ours. */
export async function forgetOldEvents(tx: Tx): Promise<void> {
  await tx
    .deleteFrom('offers.provider_event')
    .where('received_at', '<', sql<Date>`now() - interval '90 days'`)
    .execute();
}
