import { Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Picking } from '../../../platform/ui/list/picking.web.ts';
import { usePicked } from '../../../platform/ui/list/use-picking.web.ts';
import { useRights } from '../../../platform/ui/rights/rights.tsx';

/** Whether there is anything that one may do to many contacts. */
export function useMayEditAll(): boolean {
  const rights = useRights();
  return ['contacts.edit', 'contacts.export', 'contacts.deleteMany'].some((right) => rights.has(right));
}

/** Shows the boxes that pick contacts, or hides them; whoever was among them when they went is led back to it. */
export function EditAllButton({ picking }: { picking: Picking }) {
  const on = usePicked(picking, (now) => now.on);
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(on);
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (was.current && !on && isLost) button.current?.focus({ preventScroll: true });
    was.current = on;
  }, [on]);
  return (
    <Button
      ref={button}
      variant={on ? 'light' : 'default'}
      aria-pressed={on}
      leftSection={<IconListCheck size={16} />}
      onClick={on ? picking.leave : picking.start}
    >
      Edit all
    </Button>
  );
}
