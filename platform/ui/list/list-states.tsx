import { Button, Group } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import type { ComponentProps, ReactNode } from 'react';
import { EmptyState } from '../feedback/empty-state.tsx';
import { problemOf } from '../feedback/problem.web.ts';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import classes from './list-page.module.css';
import { ListSkeleton } from './list-skeleton.tsx';

/** What a list needs of a query; `useQuery` gives it. */
export interface ListQuery<Row> {
  data: { items: readonly Row[]; next: string | null; previous: string | null } | undefined;
  error: unknown;
  refetch: () => unknown;
  /** Whether the rows are still those of the page or filter before. */
  isPlaceholderData?: boolean;
}

export type EmptyGiven = ComponentProps<typeof EmptyState>;

interface Given<Row> {
  list: ListQuery<Row>;
  empty: EmptyGiven;
  filtered: boolean;
  onClearFilters?: () => void;
  children: (rows: readonly Row[]) => ReactNode;
}

/** The four states of a list: failed (with retry), loading, empty (with the next step), full. */
export function ListStates<Row>({ list, empty, filtered, onClearFilters, children }: Given<Row>) {
  const clear = filtered && onClearFilters && (
    <Button variant="default" onClick={onClearFilters}>
      Clear filters
    </Button>
  );
  const failed = Boolean(list.error) && <Failed list={list} clear={clear} />;
  if (!list.data) return failed || <ListSkeleton />;
  if (list.data.items.length > 0) {
    return (
      <div
        className={classes.body}
        data-stale={list.isPlaceholderData || undefined}
        aria-busy={list.isPlaceholderData}
      >
        {failed}
        {children(list.data.items)}
      </div>
    );
  }
  // That the page before was empty does not say that there is nothing at all.
  if (!filtered) return list.isPlaceholderData ? <ListSkeleton /> : <EmptyState {...empty} />;
  return (
    <EmptyState
      icon={IconSearchOff}
      title="Nothing matches"
      text="No entry fits this search and these filters."
      action={clear}
    />
  );
}

function Failed<Row>({ list: { error, refetch }, clear }: { list: ListQuery<Row>; clear: ReactNode }) {
  // The filters were not understood, and will not be however often they are sent.
  const refused = problemOf(error).status === 400 && Boolean(clear);
  return (
    <ProblemAlert
      error={error}
      title="The list could not be loaded"
      onRetry={refused ? undefined : () => void refetch()}
    >
      {refused && <Group mt="xs">{clear}</Group>}
    </ProblemAlert>
  );
}
