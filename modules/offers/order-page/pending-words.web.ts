import { moneyInWords } from '../money/money.contract.ts';
import type { OrderDetail } from '../order/order.contract.ts';

type Order = Pick<OrderDetail, 'paid' | 'amount' | 'currency'> & {
  timeline: readonly Pick<OrderDetail['timeline'][number], 'kind' | 'title' | 'text'>[];
};

/** Why an order still waits for its payment: what came in is too little, in another currency, or nothing. */
export function pendingInWords({ paid, amount, currency, timeline }: Order): string {
  if (paid > 0)
    return `${moneyInWords(paid, currency)} of ${moneyInWords(amount, currency)} came in. When the rest comes, the order is paid by itself.`;
  const other = timeline.findLast(({ kind }) => kind === 'other_currency');
  if (other) return [`${other.title}.`, other.text].filter(Boolean).join(' ');
  return 'The buyer has not finished the payment. When it comes, the order is paid by itself.';
}
