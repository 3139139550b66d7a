import { Time } from '../../../platform/ui/feedback/time.tsx';
import { lastOrderValue } from './buyer.contract.ts';

/** When a contact last ordered something that was paid. */
export default function LastOrderCell({ value }: { value: unknown }) {
  const at = lastOrderValue.safeParse(value).data;
  return at === undefined ? null : <Time at={at} />;
}
