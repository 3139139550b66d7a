import { Modal } from '@mantine/core';
import { useFocusBack } from '../../../platform/ui/confirm/use-focus-back.web.ts';
import type { Entitlement } from './entitlement.contract.ts';
import { ExtendAccess } from './extend-access.tsx';
import { RestoreAccess } from './restore-access.tsx';
import { RevokeAccess } from './revoke-access.tsx';

/** What is about to be done to which access. */
export interface ChangingAccess {
  how: 'extend' | 'revoke' | 'restore';
  access: Entitlement;
}

/** The dialog about what is about to be done to access. */
export function AccessDialog({ changing, onClose }: { changing: ChangingAccess; onClose: () => void }) {
  useFocusBack();
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
