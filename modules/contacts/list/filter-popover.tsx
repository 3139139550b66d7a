import { Button, Popover, Skeleton } from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, Suspense, type SyntheticEvent, useRef, useState } from 'react';
import classes from './contact-filters.module.css';

interface Given {
  label: string;
  /** How many values are set behind it. */
  count: number;
  /** Called when someone is about to open it: the place to load the code of the controls. */
  onNear: () => unknown;
  children: ReactNode;
}

/** A button of the filter bar that says how much is set behind it, and opens the controls. */
export function FilterPopover({ label, count, onNear, children }: Given) {
  const [opened, setOpened] = useState(false);
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const pressed = useRef<Event>(undefined);
  const press = (event: SyntheticEvent) => {
    pressed.current = event.nativeEvent;
  };
  // The list that a control opens lies beside this dropdown in the document, and within it only for React: a press
  // there is none outside.
  useClickOutside((event) => event === pressed.current || setOpened(false), null, [target]);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      closeOnClickOutside={false}
      position="bottom-start"
      shadow="lg"
      width={300}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          ref={setTarget}
          variant="default"
          px="sm"
          fw={480}
          onPointerEnter={onNear}
          onFocus={onNear}
          onClick={() => setOpened((open) => !open)}
          rightSection={
            count > 0 ? <span className={classes.count}>{count}</span> : <IconChevronDown size={14} />
          }
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} onMouseDownCapture={press} onTouchStartCapture={press}>
        <Suspense fallback={<Skeleton h={120} aria-busy="true" />}>{children}</Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
