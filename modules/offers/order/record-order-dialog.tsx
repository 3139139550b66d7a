import { Modal } from '@mantine/core';
import type { OrderDetail } from './order.contract.ts';
import { RecordOrder } from './record-order.tsx';

interface Given {
  opened: boolean;
  onClose: () => void;
  /** Who bought; asked for by e-mail unless given. */
  contactId?: string;
  onRecorded?: (order: OrderDetail) => void;
}

/** Records an order that was paid elsewhere, in a dialog. */
export function RecordOrderDialog({ opened, onClose, contactId, onRecorded }: Given) {
  const done = (order: OrderDetail) => {
    onClose();
    onRecorded?.(order);
  };
  return (
    <Modal opened={opened} onClose={onClose} title="Record an order">
      <RecordOrder contactId={contactId} onCancel={onClose} onRecorded={done} />
    </Modal>
  );
}
