import { Modal } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { GrantAccess } from '../entitlement/grant-access.tsx';
import { CardButton } from './card-button.tsx';

/** Opens the dialog that grants a contact access by hand. */
export function GrantAccessButton({ contactId }: { contactId: string }) {
  return (
    <CardButton label="Grant access" icon={IconKey}>
      {(dialog) => (
        <Modal {...dialog} title="Grant access">
          <GrantAccess contactId={contactId} onDone={dialog.onClose} />
        </Modal>
      )}
    </CardButton>
  );
}
