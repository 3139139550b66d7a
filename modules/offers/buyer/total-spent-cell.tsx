import { moneyInWords } from '../money/money.contract.ts';
import { totalSpentValue } from './buyer.contract.ts';

/** What a contact spent, in each currency. */
export default function TotalSpentCell({ value }: { value: unknown }) {
  const totals = totalSpentValue.safeParse(value).data ?? [];
  return totals.map(({ currency, spent }) => moneyInWords(spent, currency)).join(', ');
}
