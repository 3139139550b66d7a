import { useChosenOffer } from '../offer/offer-choice.web.ts';

/** "bought Course A", of the filter by offer. */
export default function BoughtWords({ value }: { value: string }) {
  const { data, error } = useChosenOffer(value);
  return `bought ${error ? 'a deleted offer' : (data?.name ?? '…')}`;
}
