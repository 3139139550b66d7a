import { ConfirmByTyping } from '../../../platform/ui/confirm/confirm-by-typing.tsx';
import { notifyDone } from '../../../platform/ui/feedback/notify.tsx';
import type { ContactSummary } from './contact.contract.ts';
import { useDeleteContact } from './contact.web.ts';
import { DeletionWarnings } from './deletion-warnings.tsx';

interface Given {
  contact: Pick<ContactSummary, 'id' | 'name' | 'email'>;
  onClose: () => void;
  onDeleted?: () => void;
}

/** Asks before a contact is deleted, by name, and says what else is affected. */
export function DeleteContact({ contact: { id, name, email }, onClose, onDeleted }: Given) {
  const remove = useDeleteContact();
  const confirm = async () => {
    await remove.mutateAsync(id);
    notifyDone(`${name} was deleted`);
    onDeleted?.();
  };
  return (
    <ConfirmByTyping
      opened
      onClose={onClose}
      title={`Delete ${name}?`}
      confirmLabel="Delete contact"
      onConfirm={confirm}
    >
      {name === email ? 'This contact' : email} goes for good, with all tags and details.
      <DeletionWarnings id={id} />
    </ConfirmByTyping>
  );
}
