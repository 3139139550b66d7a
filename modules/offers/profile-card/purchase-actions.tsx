import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { IfRight } from '../../../platform/ui/rights/rights.tsx';
import { RecordOrderDialog } from '../order/record-order-dialog.tsx';

/** Writes down what a contact bought elsewhere. */
export function PurchaseActions({ contactId }: { contactId: string }) {
  const [recording, setRecording] = useState(false);
  return (
    <IfRight right="offers.sell">
      <Group gap="xs" mt="md">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} />}
          onClick={() => setRecording(true)}
        >
          Record order
        </Button>
      </Group>
      <RecordOrderDialog opened={recording} onClose={() => setRecording(false)} contactId={contactId} />
    </IfRight>
  );
}
