import { Button, Group, Modal } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { IfRight } from '../../../platform/ui/rights/rights.tsx';
import { GrantAccess } from '../entitlement/grant-access.tsx';

/** Opens the dialog that grants a contact access by hand. */
export function GrantAccessButton({ contactId }: { contactId: string }) {
  const [granting, setGranting] = useState(false);
  const close = () => setGranting(false);
  return (
    <IfRight right="offers.sell">
      <Group gap="xs" mt="md">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconKey size={14} />}
          onClick={() => setGranting(true)}
        >
          Grant access
        </Button>
      </Group>
      <Modal opened={granting} onClose={close} title="Grant access">
        <GrantAccess contactId={contactId} onDone={close} />
      </Modal>
    </IfRight>
  );
}
