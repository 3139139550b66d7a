import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { FilterBar } from '../../../platform/ui/list/filter-bar.tsx';
import { SearchField } from '../../../platform/ui/list/search-field.tsx';
import type { ChangeUrl } from '../../../platform/ui/url/use-url-state.web.ts';
import { FilterChips } from './filter-chips.tsx';
import { FilterChoices } from './filter-choices.tsx';
import { FiltersOnPhone } from './filters-on-phone.tsx';
import { useContactsAtHand } from './list.web.ts';
import { type ListUrl, type ListUrlChange, type listUrl, MAX_SEARCH } from './list-url.web.ts';
import { SortSelect } from './sort-select.tsx';
import { useShownColumns } from './use-shown-columns.web.ts';
import { ViewMenu } from './view-menu.tsx';

interface Given {
  url: ListUrl;
  onChange: ChangeUrl<typeof listUrl>;
  /** Further entries of the list's menu. */
  children?: ReactNode;
}

/** What narrows the list, and how it is shown. Every change begins at the first page. */
export function ContactFilters({ url, onChange, children }: Given) {
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const { shown } = useShownColumns();
  const isAtHand = useContactsAtHand(shown.map(({ id }) => id));
  const change = (changed: ListUrlChange) => onChange({ ...changed, cursor: undefined });
  const found = (search: string): ListUrl => ({ ...url, search, cursor: undefined });
  const Filters = isPhone ? FiltersOnPhone : FilterChoices;
  return (
    <>
      <FilterBar>
        <SearchField
          label="Search name, e-mail or phone"
          maxLength={MAX_SEARCH}
          value={url.search}
          isAtHand={(typed) => isAtHand(found(typed))}
          onChange={(search) => onChange({ search, cursor: undefined }, { replace: true })}
        />
        <Filters url={url} onChange={change} />
        {isPhone && <SortSelect sort={url.sort} onSort={(sort) => change({ sort })} />}
        <ViewMenu>{children}</ViewMenu>
      </FilterBar>
      <FilterChips url={url} onChange={change} />
    </>
  );
}
