import { SegmentedControl } from '@mantine/core';
import { contactType } from '../contact/contact.contract.ts';
import type { FilterPart } from './filter-part.web.ts';

/** Leads, customers or all. */
export function TypeFilter({ url, onChange, fullWidth = false }: FilterPart & { fullWidth?: boolean }) {
  return (
    <SegmentedControl
      aria-label="Type"
      fullWidth={fullWidth}
      value={url.type ?? 'all'}
      onChange={(value) => onChange({ type: contactType.safeParse(value).data })}
      data={TYPES}
    />
  );
}

const TYPES = [
  { value: 'all', label: 'All' },
  { value: 'lead', label: 'Leads' },
  { value: 'customer', label: 'Customers' },
];
