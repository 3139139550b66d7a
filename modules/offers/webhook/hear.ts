import type { Db } from '../../../platform/db/db.ts';
import { transact } from '../../../platform/db/transact.ts';
import { notFound } from '../../../platform/http/problem.ts';
import type { Headers, PaymentProvider } from '../payment/provider.ts';
import { providerNamed } from '../payment/providers.ts';
import { receive } from './inbox.ts';

interface Delivery {
  /** Whose webhook it was sent to. */
  name: string;
  body: Buffer;
  headers: Headers;
}

/**
 * Hears what a provider tells, if it is the provider who speaks: all of what follows from it, or nothing.
 *
 * @throws Problem 404 for an unknown provider, 400 `bad_signature`.
 */
export async function hear(
  db: Db,
  current: PaymentProvider,
  { name, body, headers }: Delivery,
): Promise<void> {
  const provider = providerNamed(current, name);
  if (!provider) throw notFound('This payment provider');
  const event = await provider.readWebhook(db, body, headers);
  if (event) await transact(db, (tx) => receive(tx, event));
}
