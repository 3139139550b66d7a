import { job } from '../../../platform/jobs/job.ts';

/** Asks the provider to end the subscription of an order. */
export const cancelSubscriptionJob = job<{ orderId: string; when: 'now' | 'periodEnd' }>(
  'offers.cancelSubscription',
);
