import type { ReactNode } from 'react';
import { PageHeader } from '../page/page-header.tsx';
import { usePageTitle } from '../url/use-page-title.web.ts';
import { KeysHelp } from './keys-help.tsx';
import { ListFooter } from './list-footer.tsx';
import classes from './list-page.module.css';
import { type EmptyGiven, type ListQuery, ListStates } from './list-states.tsx';
import type { PagerGiven } from './pager.tsx';
import { useLeaveLostPage } from './use-leave-lost-page.web.ts';
import { usePageAhead } from './use-page-ahead.web.ts';

export interface ListPageGiven<Row> {
  title: string;
  /** One sentence under the title, where the title alone does not say it. */
  subtitle?: ReactNode;
  /** Primary actions, the most important one last. */
  actions?: ReactNode;
  /** A `FilterBar`. */
  filters?: ReactNode;
  /** "1,204 contacts"; may come later than the list. */
  count?: ReactNode;
  /** What TanStack Query gives for the page of the list. */
  list: ListQuery<Row>;
  /** What stands there while there is nothing at all. */
  empty: EmptyGiven;
  /** Whether filters are set: then nothing found is not "nothing at all". */
  filtered?: boolean;
  onClearFilters?: () => void;
  pager?: PagerGiven;
  /** Stays in sight below the rows: a `SelectionBar`, how far work is. */
  below?: ReactNode;
  /** Whether rows can be picked, by keys too. */
  pickable?: boolean;
  /** The list itself, usually a `DataTable`. */
  children: (rows: readonly Row[]) => ReactNode;
}

/** The frame of every list: title, actions, filters, count, the four states and the pager. */
export function ListPage<Row>(given: ListPageGiven<Row>) {
  const {
    title,
    subtitle,
    actions,
    filters,
    count,
    list,
    empty,
    filtered = false,
    onClearFilters,
    pager,
    below,
    pickable = false,
  } = given;
  usePageTitle(title);
  useLeaveLostPage(list, pager);
  const fetchAhead = usePageAhead(list, pager);
  return (
    <div className={classes.page}>
      <PageHeader title={title} subtitle={subtitle} actions={actions} />
      {filters}
      <ListStates list={list} empty={empty} filtered={filtered} onClearFilters={onClearFilters}>
        {given.children}
      </ListStates>
      <KeysHelp pickable={pickable} />
      {below && <div className={classes.below}>{below}</div>}
      {list.data && (list.data.items.length > 0 || filtered) && (
        <ListFooter data={list.data} count={count} pager={pager} onNear={fetchAhead} />
      )}
    </div>
  );
}
