import { SegmentedControl } from '@mantine/core';
import { FilterBar } from '../../../platform/ui/list/filter-bar.tsx';
import { SearchField } from '../../../platform/ui/list/search-field.tsx';
import type { ChangeUrl } from '../../../platform/ui/url/use-url-state.web.ts';
import { contactType } from '../contact/contact.contract.ts';
import classes from './contact-filters.module.css';
import { FilterChips } from './filter-chips.tsx';
import { isFiltered, type ListUrl, type listUrl, NO_FILTER, toggled } from './list-url.web.ts';
import { MoreFilters } from './more-filters.tsx';
import { SortSelect } from './sort-select.tsx';
import { TagFilter } from './tag-filter.tsx';
import { ViewMenu } from './view-menu.tsx';

interface Given {
  url: ListUrl;
  onChange: ChangeUrl<typeof listUrl>;
}

/** What narrows the list, and how it is shown. Every change begins at the first page. */
export function ContactFilters({ url, onChange }: Given) {
  const { search, type = 'all', tags = [], withoutTags = [], where = [], sort } = url;
  const change: typeof onChange = (changed, how) => onChange({ ...changed, cursor: undefined }, how);
  const toggleTag = (id: string) => change({ tags: toggled(tags, id) });
  const toggleWithout = (id: string) => change({ withoutTags: toggled(withoutTags, id) });
  return (
    <>
      <FilterBar>
        <SearchField
          label="Search name, e-mail or phone"
          value={search}
          onChange={(typed) => change({ search: typed }, { replace: true })}
        />
        <SegmentedControl
          className={classes.type}
          aria-label="Type"
          value={type}
          onChange={(value) => change({ type: contactType.safeParse(value).data })}
          data={TYPES}
        />
        <SortSelect sort={sort} onSort={(wanted) => change({ sort: wanted })} />
        <TagFilter label="With tags" ids={tags} onToggle={toggleTag} />
        <TagFilter label="Without tags" ids={withoutTags} onToggle={toggleWithout} />
        <MoreFilters where={where} onChange={(conditions) => change({ where: conditions })} />
        <ViewMenu />
      </FilterBar>
      {isFiltered(url) && (
        <FilterChips
          tags={tags}
          withoutTags={withoutTags}
          where={where}
          onRemove={toggleTag}
          onRemoveWithout={toggleWithout}
          onWhere={(conditions) => change({ where: conditions })}
          onClear={() => change(NO_FILTER)}
        />
      )}
    </>
  );
}

const TYPES = [
  { value: 'all', label: 'All' },
  { value: 'lead', label: 'Leads' },
  { value: 'customer', label: 'Customers' },
];
