import { transact } from '../../../platform/db/transact.ts';
import { handles, type JobHandler, job, type TimetableEntry } from '../../../platform/jobs/job.ts';
import type { PaymentProvider } from '../payment/provider.ts';
import { sandboxTold, signed } from '../payment/sandbox-event.ts';
import { hear } from './hear.ts';
import { lookAfterPending } from './pending-orders.ts';
import { forgetOldEvents } from './provider-event.sql.ts';

const lookAfterOrders = job<Record<string, never>>('offers.lookAfterOrders');
const forgetEvents = job<Record<string, never>>('offers.forgetEvents');

export function webhookJobs(provider: PaymentProvider): JobHandler[] {
  return [
    // As another provider would send it: signed, and heard by the webhook's own verb.
    handles(sandboxTold, async ({ db }, { event }) =>
      hear(db, provider, { name: 'sandbox', ...(await signed(db, event)) }),
    ),
    handles(lookAfterOrders, ({ db, stopping }) => lookAfterPending(db, provider, { stopping })),
    handles(forgetEvents, ({ db }) => transact(db, forgetOldEvents)),
  ];
}

export const webhookTimetable: TimetableEntry[] = [
  { cron: '*/15 * * * *', job: lookAfterOrders },
  { cron: '41 3 * * *', job: forgetEvents },
];
