import { IconPlus } from '@tabler/icons-react';
import { RecordOrderDialog } from '../order/record-order-dialog.tsx';
import { CardButton } from './card-button.tsx';

/** Opens the dialog that writes down what a contact bought elsewhere. */
export function RecordOrderButton({ contactId }: { contactId: string }) {
  return (
    <CardButton label="Record order" icon={IconPlus}>
      {(dialog) => <RecordOrderDialog {...dialog} contactId={contactId} />}
    </CardButton>
  );
}
