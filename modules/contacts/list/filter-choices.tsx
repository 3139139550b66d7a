import { lazy } from 'react';
import { useFills } from '../../../platform/ui/slot/fills.tsx';
import { filterCounts } from './filter-counts.web.ts';
import type { FilterPart } from './filter-part.web.ts';
import { FilterPopover } from './filter-popover.tsx';
import { contactsFilters } from './list-slots.web.ts';
import { TypeFilter } from './type-filter.tsx';

const loadTags = () => import('./tag-filter.tsx');
const TagFilter = lazy(loadTags);
const loadCreated = () => import('./created-filter.tsx');
const CreatedFilter = lazy(loadCreated);
const loadMore = () => import('./more-filters.tsx');
const MoreFilters = lazy(loadMore);

/** The filters beside the search of a desktop: the type at hand, the others each behind a button. */
export function FilterChoices(part: FilterPart) {
  const { tags, created, more } = filterCounts(part.url);
  const hasMore = useFills(contactsFilters.name).length > 0;
  return (
    <>
      <TypeFilter {...part} />
      <FilterPopover label="Tags" count={tags} onNear={loadTags}>
        <TagFilter {...part} typeFirst />
      </FilterPopover>
      <FilterPopover label="Created" count={created} onNear={loadCreated}>
        <CreatedFilter {...part} />
      </FilterPopover>
      {hasMore && (
        <FilterPopover label="More filters" count={more} onNear={loadMore}>
          <MoreFilters {...part} />
        </FilterPopover>
      )}
    </>
  );
}
