import { lazy } from 'react';
import { useFills } from '../../../platform/ui/slot/fills.tsx';
import { filterCounts } from './filter-counts.web.ts';
import type { FilterPart } from './filter-part.web.ts';
import { FilterPopover } from './filter-popover.tsx';
import { contactsFilters } from './list-slots.web.ts';
import { TypeFilter } from './type-filter.tsx';

const TagFilter = lazy(() => import('./tag-filter.tsx'));
const CreatedFilter = lazy(() => import('./created-filter.tsx'));
const MoreFilters = lazy(() => import('./more-filters.tsx'));

/** The filters beside the search of a desktop: the type at hand, the others each behind a button. */
export function FilterChoices(part: FilterPart) {
  const { tags, created, more } = filterCounts(part.url);
  const hasMore = useFills(contactsFilters.name).length > 0;
  return (
    <>
      <TypeFilter {...part} />
      <FilterPopover label="Tags" count={tags}>
        <TagFilter {...part} typeFirst />
      </FilterPopover>
      <FilterPopover label="Created" count={created}>
        <CreatedFilter {...part} />
      </FilterPopover>
      {hasMore && (
        <FilterPopover label="More filters" count={more}>
          <MoreFilters {...part} />
        </FilterPopover>
      )}
    </>
  );
}
