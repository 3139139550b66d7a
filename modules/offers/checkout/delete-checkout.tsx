import { ConfirmByTyping } from '../../../platform/ui/confirm/confirm-by-typing.tsx';
import { notifyDone } from '../../../platform/ui/feedback/notify.tsx';
import type { Checkout } from './checkout.contract.ts';
import { useDeleteCheckout } from './checkout.web.ts';

interface Given {
  checkout: Checkout;
  onClose: () => void;
  onDeleted?: () => void;
}

/** Asks before a checkout is deleted. */
export function DeleteCheckout({ checkout: { id, title, path }, onClose, onDeleted }: Given) {
  const remove = useDeleteCheckout();
  const confirm = async () => {
    await remove.mutateAsync(id);
    notifyDone(`“${title}” was deleted`);
    onDeleted?.();
  };
  return (
    <ConfirmByTyping
      opened
      onClose={onClose}
      title={`Delete “${title}”?`}
      confirmLabel="Delete checkout"
      onConfirm={confirm}
    >
      Its page {path} goes for good. A checkout that has orders cannot be deleted: close it instead.
    </ConfirmByTyping>
  );
}
