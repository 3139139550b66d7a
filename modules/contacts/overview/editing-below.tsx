import { type ComponentProps, lazy, Suspense } from 'react';
import { usePicked } from '../../../platform/ui/list/use-picking.web.ts';
import type EditBarShown from '../bulk/edit-bar.tsx';

const EditBar = lazy(() => import('../bulk/edit-bar.tsx'));

/** The bar below the list while contacts are picked. */
export function EditingBelow(given: ComponentProps<typeof EditBarShown>) {
  const on = usePicked(given.picking, (now) => now.on);
  if (!on) return null;
  return (
    <Suspense>
      <EditBar {...given} />
    </Suspense>
  );
}
