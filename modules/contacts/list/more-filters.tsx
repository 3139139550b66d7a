import { Button, Popover, Stack } from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { type SyntheticEvent, useRef, useState } from 'react';
import { useFills } from '../../../platform/ui/slot/fills.tsx';
import classes from './contact-filters.module.css';
import { FilterControl } from './filter-control.tsx';
import { contactsFilters } from './list-slots.web.ts';
import { conditionValue, withCondition } from './where-url.web.ts';

interface Given {
  where: readonly string[] | undefined;
  onChange: (where: string[]) => void;
}

/** The filters of other modules behind one button; nothing where none is installed. */
export function MoreFilters({ where, onChange }: Given) {
  const fills = useFills(contactsFilters.name);
  const [opened, setOpened] = useState(false);
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const pressed = useRef<Event>(undefined);
  const press = (event: SyntheticEvent) => {
    pressed.current = event.nativeEvent;
  };
  // The list that a control opens lies beside this dropdown in the document, and within it only for React: a press
  // there is none outside.
  useClickOutside((event) => event === pressed.current || setOpened(false), null, [target]);
  if (fills.length === 0) return null;
  const set = fills.filter(({ id }) => conditionValue(where, id) !== undefined).length;
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
          onClick={() => setOpened((open) => !open)}
          rightSection={
            set > 0 ? <span className={classes.count}>{set}</span> : <IconChevronDown size={14} />
          }
        >
          More filters
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="More filters" onMouseDownCapture={press} onTouchStartCapture={press}>
        <Stack gap="sm">
          {fills.map((fill) => (
            <FilterControl
              key={fill.id}
              fill={fill}
              value={conditionValue(where, fill.id)}
              onChange={(value) => onChange(withCondition(where, fill.id, value))}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
