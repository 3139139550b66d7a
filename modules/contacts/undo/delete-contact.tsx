import { Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { ConfirmByTyping } from '../../../platform/ui/confirm/confirm-by-typing.tsx';
import { notifyDone } from '../../../platform/ui/feedback/notify.tsx';
import { undoUntilInWords } from '../bulk/bulk-words.web.ts';
import type { ContactSummary } from '../contact/contact.contract.ts';
import { useDeleteContact, useDeletion } from '../contact/contact.web.ts';
import { DeletionWarnings } from '../contact/deletion-warnings.tsx';
import { bringBack } from './bring-back.web.ts';

interface Given {
  contact: Pick<ContactSummary, 'id' | 'name' | 'email'>;
  onClose: () => void;
  onDeleted?: () => void;
}

/** Asks before a contact is deleted, by name, and says what else is affected; afterwards offers to take it back. */
export function DeleteContact({ contact: { id, name, email }, onClose, onDeleted }: Given) {
  const queries = useQueryClient();
  const remove = useDeleteContact();
  const deletion = useDeletion(id);
  const undoDays = deletion.data?.undoDays;
  const confirm = async () => {
    const { changesetId } = await remove.mutateAsync(id);
    const undo = { label: 'Undo', onClick: () => bringBack(queries, changesetId, name) };
    notifyDone(`${name} was deleted`, undoDays === 0 ? undefined : undo);
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
      <Stack gap="sm">
        <div>
          {name === email ? 'This contact' : email} goes, with all tags and details.{' '}
          {undoDays !== undefined && undoUntilInWords(undoDays)}
        </div>
        <DeletionWarnings asked={deletion} whom="the contact" />
      </Stack>
    </ConfirmByTyping>
  );
}
