import { Modal } from '@mantine/core';
import type { Entitlement } from './entitlement.contract.ts';
import { ExtendAccess } from './extend-access.tsx';
import { RestoreAccess } from './restore-access.tsx';
import { RevokeAccess } from './revoke-access.tsx';

/** What is about to be done to which access. */
export interface ChangingAccess {
  how: 'extend' | 'revoke' | 'restore';
  access: Entitlement;
}

/** The dialogs about access, one at a time. */
export function AccessDialogs({
  changing,
  onClose,
}: {
  changing: ChangingAccess | undefined;
  onClose: () => void;
}) {
  if (!changing) return null;
  const { how, access } = changing;
  const product = access.product.name;
  if (how === 'restore') return <RestoreAccess access={access} onClose={onClose} />;
  return (
    <Modal
      opened
      onClose={onClose}
      title={how === 'extend' ? `Until when is there access to ${product}?` : `Revoke access to ${product}?`}
    >
      {how === 'extend' && <ExtendAccess access={access} onDone={onClose} />}
      {how === 'revoke' && <RevokeAccess access={access} onDone={onClose} />}
    </Modal>
  );
}
