import { sql } from 'kysely';
import type { Running } from '../../../../platform/boot/boot.ts';
import { transact } from '../../../../platform/db/transact.ts';
import { sandbox } from '../../payment/sandbox.ts';
import { pay } from '../../payment/sandbox-payment.ts';
import { offers } from '../../server.ts';
import { asEditor } from '../../testing/as-editor.ts';
import { openPurchase, type Purchase } from '../../webhook/testing/purchase.ts';
import { runJobs } from '../../webhook/testing/run-jobs.ts';

interface App {
  now: Running;
  url: string;
}

/** Sells something of CHF 49 by the sandbox, with a card, until all of it is told. */
export async function sold(
  app: App,
  { card = '4242424242424242', period = null as 'month' | null } = {},
): Promise<Purchase> {
  const purchase = await openPurchase(app.now, sandbox, { period });
  await transact(app.now.db, (tx) => pay(tx, purchase.session, card));
  await jobsDone(app);
  return purchase;
}

/** Runs what is enqueued until nothing is left to do. */
export function jobsDone(app: App): Promise<void> {
  return runJobs(app, offers().jobs);
}

/** Does what the timetable does at its hour. */
export async function runTimetable(app: App, name: string): Promise<void> {
  const entry = offers().jobs.find(({ job }) => job === name);
  if (!entry) throw new Error(`the timetable has no ${name}`);
  await entry.run({ db: app.now.db, stopping: new AbortController().signal }, {} as never);
}

/** Makes jobs that failed due again. */
export async function retryJobs(app: App): Promise<void> {
  await sql`update graphile_worker._private_jobs set run_at = now()`.execute(app.now.db);
}

/** Sends requests about refunds of an order as an admin. */
export async function refunds(app: App, { order: { id } }: Pick<Purchase, 'order'>) {
  const send = await asEditor(app.now, 'admin');
  return {
    preview: async (query = '') => (await send('GET', `/orders/${id}/refunds/preview${query}`)).body,
    refund: (amount: number, choice: object = {}) =>
      send('POST', `/orders/${id}/refunds`, { amount, revokeAccess: true, withdrawTags: true, ...choice }),
    cancel: (when: 'now' | 'periodEnd') => send('POST', `/orders/${id}/cancel`, { when }),
    detail: async () => (await send('GET', `/orders/${id}`)).body,
  };
}
