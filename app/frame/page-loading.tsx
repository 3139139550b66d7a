import { Skeleton } from '@mantine/core';
import { ListSkeleton } from '../../platform/ui/list/list-skeleton.tsx';

/** Stands in while a page's code is on its way. */
export function PageLoading() {
  return (
    <>
      <Skeleton h={26} w={180} mb="lg" />
      <ListSkeleton />
    </>
  );
}
