import { useQuery } from '@tanstack/react-query';
import { call } from '../../http/call.web.ts';
import { listRights } from './rights.contract.ts';
import type { RightShown } from './role.contract.ts';

const NONE: readonly RightShown[] = [];

/** All rights there are; none until they are known. They change only with the installation. */
export function useAllRights(): readonly RightShown[] {
  const rights = useQuery({
    queryKey: ['rights'],
    queryFn: ({ signal }) => call(listRights, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return rights.data?.items ?? NONE;
}
