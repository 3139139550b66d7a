import { ConfirmByTyping } from '../../../platform/ui/confirm/confirm-by-typing.tsx';
import { notifyDone } from '../../../platform/ui/feedback/notify.tsx';
import type { Offer } from './offer.contract.ts';
import { useDeleteOffer } from './offer.web.ts';

/** Asks before an offer is deleted. */
export function DeleteOffer({ offer, onClose }: { offer: Offer; onClose: () => void }) {
  const remove = useDeleteOffer();
  const confirm = async () => {
    await remove.mutateAsync(offer.id);
    notifyDone(`“${offer.name}” was deleted`);
  };
  return (
    <ConfirmByTyping
      opened
      onClose={onClose}
      title={`Delete the offer “${offer.name}”?`}
      confirmLabel="Delete offer"
      onConfirm={confirm}
    >
      This cannot be undone. An offer that was ordered or that a checkout sells can only be archived.
    </ConfirmByTyping>
  );
}
