import { conflict, type Problem } from '../../../platform/http/problem.ts';

export function noSubscription(): Problem {
  return conflict('no_subscription', 'This order has no subscription that could be cancelled.');
}

export function subscriptionOver(): Problem {
  return conflict('subscription_over', 'This subscription has ended already.');
}
