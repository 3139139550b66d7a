import { notifyDone, notifyFailed } from '../../../platform/ui/feedback/notify.tsx';
import type { Product } from './product.contract.ts';
import { useEditProduct } from './product.web.ts';

/** Puts a product away, or takes it back when it is archived. */
export function useArchiveProduct() {
  const edit = useEditProduct();
  return ({ id, version, name, archivedAt }: Product) =>
    edit.mutate(
      { id, version, archived: archivedAt === null },
      {
        onSuccess: () => notifyDone(`“${name}” was ${archivedAt ? 'taken back' : 'archived'}`),
        onError: (error) => notifyFailed(error),
      },
    );
}
