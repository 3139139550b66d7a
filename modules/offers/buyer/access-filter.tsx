import type { FilterGiven } from '../../contacts/public.web.tsx';
import { ProductSelect } from '../product/product-select.tsx';

/** Narrows the list of contacts to those who have access to a product now. */
export default function AccessFilter({ value, onChange }: FilterGiven) {
  return (
    <ProductSelect
      label="Has access to"
      placeholder="Any"
      shelf="all"
      clearable
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
    />
  );
}
