import { readSpent, spentInWords } from './buyer.contract.ts';

/** "spent at least CHF 10.00", of the filter by what was spent. */
export default function SpentWords({ value }: { value: string }) {
  const spent = readSpent(value);
  return spent ? `spent ${spentInWords(spent)}` : `spent ${value}`;
}
