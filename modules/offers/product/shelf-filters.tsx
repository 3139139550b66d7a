import { SegmentedControl } from '@mantine/core';
import { FilterBar } from '../../../platform/ui/list/filter-bar.tsx';
import { SearchField } from '../../../platform/ui/list/search-field.tsx';
import type { ChangeUrl } from '../../../platform/ui/url/use-url-state.web.ts';
import { shelf } from './product.contract.ts';
import type { ShelfUrl, shelfUrl } from './shelf-url.web.ts';

interface Given {
  /** "Search products". */
  label: string;
  url: ShelfUrl;
  onChange: ChangeUrl<typeof shelfUrl>;
}

/** What narrows the list of products or of offers: part of the name, and whether archived ones are shown. */
export function ShelfFilters({ label, url, onChange }: Given) {
  return (
    <FilterBar>
      <SearchField
        label={label}
        value={url.search}
        onChange={(search) => onChange({ search, cursor: undefined }, { replace: true })}
      />
      <SegmentedControl
        aria-label="Which ones"
        value={url.state}
        onChange={(value) => onChange({ state: shelf.parse(value), cursor: undefined })}
        data={SHELVES}
      />
    </FilterBar>
  );
}

const SHELVES = [
  { value: 'active', label: 'Active' },
  { value: 'archived', label: 'Archived' },
  { value: 'all', label: 'All' },
];
