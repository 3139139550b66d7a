import type { Db } from '../../../platform/db/db.ts';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { Problem } from '../../../platform/http/problem.ts';
import { handles, type JobHandler, job, type TimetableEntry } from '../../../platform/jobs/job.ts';
import type { PaymentProvider } from '../payment/provider.ts';
import { cancelLater, cancelOne, cancelSubscription, cancelSubscriptions } from './cancel-subscription.ts';
import { chargedWithoutContact } from './subscription.sql.ts';

const cancelForgotten = job<Record<string, never>>('offers.cancelForgotten');

export function subscriptionJobs(provider: PaymentProvider): JobHandler[] {
  return [
    handles(cancelSubscriptions, ({ db }, { orderIds }) => cancelEach(db, orderIds)),
    handles(cancelForgotten, async ({ db }) => cancelEach(db, await chargedWithoutContact(db))),
    handles(cancelOne, async ({ db }, asked) => {
      await cancelSubscription(db, provider, asked, system).catch(unlessOver);
    }),
  ];
}

// What its job gave up while the provider could not be reached is taken up again.
export const subscriptionTimetable: TimetableEntry[] = [{ cron: '53 * * * *', job: cancelForgotten }];

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
