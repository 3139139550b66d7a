import type { Db } from '../../../platform/db/db.ts';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { Problem } from '../../../platform/http/problem.ts';
import { handles, type JobHandler, job, type TimetableEntry } from '../../../platform/jobs/job.ts';
import type { PaymentProvider } from '../payment/provider.ts';
import { askProvider } from './ask-provider.ts';
import { cancelLater, cancelOne, cancelSubscription, cancelSubscriptions } from './cancel-subscription.ts';
import { forgottenRefunds } from './refund.sql.ts';
import { askForRefund, refundMoney } from './refund.ts';
import { chargedWithoutContact } from './subscription.sql.ts';

const retryRefunds = job<Record<string, never>>('offers.retryRefunds');
const cancelForgotten = job<Record<string, never>>('offers.cancelForgotten');

export function refundJobs(provider: PaymentProvider): JobHandler[] {
  return [
    handles(refundMoney, ({ db }, { refundId }) => askProvider(db, provider, refundId)),
    handles(retryRefunds, async ({ db }) => {
      const forgotten = await forgottenRefunds(db);
      await transact(db, async (tx) => {
        for (const refundId of forgotten) await askForRefund(tx, refundId);
      });
    }),
    handles(cancelSubscriptions, ({ db }, { orderIds }) => cancelEach(db, orderIds)),
    handles(cancelForgotten, async ({ db }) => cancelEach(db, await chargedWithoutContact(db))),
    handles(cancelOne, async ({ db }, asked) => {
      await cancelSubscription(db, provider, asked, system).catch(unlessOver);
    }),
  ];
}

// What its job gave up while the provider could not be reached is taken up again.
export const refundTimetable: TimetableEntry[] = [
  { cron: '23 * * * *', job: retryRefunds },
  { cron: '53 * * * *', job: cancelForgotten },
];

async function cancelEach(db: Db, orderIds: readonly string[]) {
  await transact(db, async (tx) => {
    for (const orderId of orderIds) await cancelLater(tx, orderId, 'periodEnd');
  });
}

// Where nothing is charged any more, there is nothing to try again.
function unlessOver(error: unknown) {
  if (!(error instanceof Problem && OVER.includes(error.refusal.code))) throw error;
}

const OVER = ['subscription_over', 'no_subscription'];
