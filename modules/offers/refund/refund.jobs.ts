import { transact } from '../../../platform/db/transact.ts';
import { handles, type JobHandler, job, type TimetableEntry } from '../../../platform/jobs/job.ts';
import type { PaymentProvider } from '../payment/provider.ts';
import { askProvider } from './ask-provider.ts';
import { forgottenRefunds } from './refund.sql.ts';
import { askForRefund, refundMoney } from './refund.ts';

const retryRefunds = job<Record<string, never>>('offers.retryRefunds');

export function refundJobs(provider: PaymentProvider): JobHandler[] {
  return [
    handles(refundMoney, ({ db }, { refundId }) => askProvider(db, provider, refundId)),
    handles(retryRefunds, async ({ db }) => {
      const forgotten = await forgottenRefunds(db);
      await transact(db, async (tx) => {
        for (const refundId of forgotten) await askForRefund(tx, refundId);
      });
    }),
  ];
}

// What its job gave up while the provider could not be reached is taken up again.
export const refundTimetable: TimetableEntry[] = [{ cron: '23 * * * *', job: retryRefunds }];
