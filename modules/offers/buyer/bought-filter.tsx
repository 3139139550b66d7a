import type { FilterGiven } from '../../contacts/public.web.tsx';
import { OfferSelect } from '../offer/offer-select.tsx';

/** Narrows the list of contacts to those who bought an offer. */
export default function BoughtFilter({ value, onChange }: FilterGiven) {
  return (
    <OfferSelect
      label="Bought offer"
      placeholder="Any"
      shelf="all"
      clearable
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
    />
  );
}
