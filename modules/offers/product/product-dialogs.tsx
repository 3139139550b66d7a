import { Modal } from '@mantine/core';
import { ConfirmByTyping } from '../../../platform/ui/confirm/confirm-by-typing.tsx';
import { notifyDone } from '../../../platform/ui/feedback/notify.tsx';
import type { Product } from './product.contract.ts';
import { useDeleteProduct } from './product.web.ts';
import { ProductForm } from './product-form.tsx';

/** What is being done to products. */
export type Doing =
  | { kind: 'create' }
  | { kind: 'edit'; product: Product }
  | { kind: 'delete'; product: Product };

/** The dialogs of the products page, one at a time. */
export function ProductDialogs({ doing, onClose }: { doing: Doing | undefined; onClose: () => void }) {
  return (
    <>
      <Modal opened={doing?.kind === 'create'} onClose={onClose} title="New product">
        <ProductForm onDone={onClose} onCancel={onClose} />
      </Modal>
      <Modal opened={doing?.kind === 'edit'} onClose={onClose} title="Edit product">
        {doing?.kind === 'edit' && (
          <ProductForm product={doing.product} onDone={onClose} onCancel={onClose} />
        )}
      </Modal>
      {doing?.kind === 'delete' && <DeleteProduct product={doing.product} onClose={onClose} />}
    </>
  );
}

function DeleteProduct({ product, onClose }: { product: Product; onClose: () => void }) {
  const remove = useDeleteProduct();
  const confirm = async () => {
    await remove.mutateAsync(product.id);
    notifyDone(`“${product.name}” was deleted`);
  };
  return (
    <ConfirmByTyping
      opened
      onClose={onClose}
      title={`Delete the product “${product.name}”?`}
      confirmLabel="Delete product"
      onConfirm={confirm}
    >
      This cannot be undone. A product that an offer grants or that someone ever had can only be archived.
    </ConfirmByTyping>
  );
}
