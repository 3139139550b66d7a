import type { Tx } from '../../../platform/db/db.ts';
import type { ProviderEvent } from '../payment/provider.ts';
import { act } from './act.ts';
import { insertEvent, lockReferences, markDone, waitingFor } from './provider-event.sql.ts';

/**
 * Takes in what a provider told: once, however often it comes. What speaks of something unknown waits until that is
 * told, so that the order in which things arrive does not matter.
 */
export async function receive(tx: Tx, event: ProviderEvent): Promise<void> {
  await lockReferences(tx, event.provider, referencesOf(event));
  if (await insertEvent(tx, event, referencesOf(event))) await settle(tx, event);
}

// With each thing done, others may have become known.
async function settle(tx: Tx, event: ProviderEvent) {
  const references = referencesOf(event);
  if (!(await act(tx, event))) return;
  await markDone(tx, event);
  for (const waiting of await waitingFor(tx, event.provider, references)) {
    await lockReferences(tx, waiting.provider, referencesOf(waiting));
    await settle(tx, waiting);
  }
}

/** What an event speaks of, as the provider calls it. */
function referencesOf(event: ProviderEvent): string[] {
  switch (event.kind) {
    case 'paid':
      return present([event.orderId, event.session, event.payment.reference, event.subscription]);
    case 'failed':
    case 'expired':
      return [event.orderId, event.session];
    case 'renewed':
      return [event.subscription, event.payment.reference];
    case 'renewalFailed':
    case 'subscriptionCancels':
    case 'subscriptionEnded':
      return [event.subscription];
    default:
      return [event.payment];
  }
}

function present(references: (string | null)[]) {
  return references.filter((reference) => reference !== null);
}
