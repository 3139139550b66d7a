import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type RefObject, useLayoutEffect } from 'react';
import { linkTo } from '../url/link-to.web.ts';
import type { RowAction } from './column.web.ts';
import classes from './row-menu.module.css';

interface Given {
  label: string;
  /** The button that it hangs on. */
  opener: RefObject<HTMLElement | null>;
  actions: readonly RowAction[];
  /** Called when an entry was chosen, too, before what it does. */
  onClose: () => void;
}

/** A menu that is open for as long as it is there. */
export function OpenMenu({ label, opener, actions, onClose }: Given) {
  return (
    <Menu opened onClose={onClose} closeOnItemClick={false}>
      <Menu.Target>
        <Place opener={opener} />
      </Menu.Target>
      <Menu.Dropdown aria-label={label} aria-labelledby={undefined}>
        {actions.map((action) => (
          <Entry key={action.label} action={action} onChoose={onClose} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface PlaceGiven {
  opener: RefObject<HTMLElement | null>;
  /** Takes the element that a menu hangs on. */
  ref?: (element: HTMLElement | null) => void;
}

// Mantine asks what it hangs a menu on for its element: here that is the button, which was there before.
function Place({ opener, ref }: PlaceGiven) {
  useLayoutEffect(() => {
    ref?.(opener.current);
    return () => ref?.(null);
  }, [ref, opener]);
  return null;
}

function Entry({ action, onChoose }: { action: RowAction; onChoose: () => void }) {
  const { label, icon: Icon, to, onClick, danger } = action;
  const act = () => {
    onChoose();
    onClick?.();
  };
  const look = {
    leftSection: Icon && <Icon size={15} stroke={1.75} />,
    className: danger ? classes.danger : undefined,
    onClick: act,
  };
  return (
    <>
      {danger && <Menu.Divider />}
      {to === undefined ? (
        <Menu.Item {...look}>{label}</Menu.Item>
      ) : (
        <Menu.Item {...look} component={Link} {...linkTo(to)}>
          {label}
        </Menu.Item>
      )}
    </>
  );
}
