import { type UseQueryOptions, useQuery } from '@tanstack/react-query';

/** What a query gives as it is now, for a form: what lies in the cache is asked for again first. */
export function useFresh<T>(query: UseQueryOptions<T>) {
  const { data, error, refetch, isFetchedAfterMount } = useQuery({ ...query, refetchOnMount: 'always' });
  return { data: isFetchedAfterMount ? data : undefined, error, refetch };
}
