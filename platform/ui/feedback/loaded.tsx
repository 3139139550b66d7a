import { Skeleton, Stack } from '@mantine/core';
import { IconError404 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { EmptyState } from './empty-state.tsx';
import { problemOf } from './problem.web.ts';
import { ProblemAlert } from './problem-alert.tsx';

interface Query<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

interface Given<T> {
  query: Query<T>;
  /** What stands here meanwhile; a few grey lines unless given. */
  loading?: ReactNode;
  /** The way out where the thing does not exist: a link to its list, say. */
  whenMissing?: ReactNode;
  children: (data: T) => ReactNode;
}

/** Shows what a query fetched; until then a skeleton, or the problem with a retry, or that it does not exist. */
export function Loaded<T>({ query, loading = <Lines />, whenMissing, children }: Given<T>) {
  if (query.data !== undefined) return children(query.data);
  if (!query.error) return <div aria-busy="true">{loading}</div>;
  const { status, detail } = problemOf(query.error);
  if (status === 404)
    return <EmptyState icon={IconError404} title="Not found" text={detail} action={whenMissing} />;
  return (
    <ProblemAlert error={query.error} title="This could not be loaded" onRetry={() => void query.refetch()} />
  );
}

function Lines() {
  return (
    <Stack gap="sm">
      <Skeleton h={14} w="45%" />
      <Skeleton h={14} w="70%" />
      <Skeleton h={14} w="60%" />
    </Stack>
  );
}
