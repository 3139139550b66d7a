import { Button, Group } from '@mantine/core';
import { type ComponentType, type ReactNode, useState } from 'react';
import { IfRight } from '../../../platform/ui/rights/rights.tsx';

interface Given {
  label: string;
  icon: ComponentType<{ size: number }>;
  /** The dialog that it opens. */
  children: (dialog: { opened: boolean; onClose: () => void }) => ReactNode;
}

/** The button at the foot of a card, for those who may sell. */
export function CardButton({ label, icon: Icon, children }: Given) {
  const [opened, setOpened] = useState(false);
  return (
    <IfRight right="offers.sell">
      <Group gap="xs" mt="md">
        <Button variant="default" size="xs" leftSection={<Icon size={14} />} onClick={() => setOpened(true)}>
          {label}
        </Button>
      </Group>
      {children({ opened, onClose: () => setOpened(false) })}
    </IfRight>
  );
}
