import { IconDots } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { RowAction } from './column.web.ts';
import { OpenMenu } from './open-menu.tsx';
import classes from './row-menu.module.css';

/**
 * The menu of a row, or of anything else with a name: "Actions for Ann Lee". A list has one in each row, so its button
 * is a plain element, and all that the menu is made of is there only while it is open.
 */
export function RowMenu({ label, actions }: { label: string; actions: readonly RowAction[] }) {
  const opener = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  if (actions.length === 0) return null;
  const close = () => {
    // A dialog gives the focus back to what had it when it opened: that must be the button, as the entry goes.
    opener.current?.focus({ preventScroll: true });
    setOpened(false);
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={classes.opener}
        aria-label={`Actions for ${label}`}
        aria-haspopup="menu"
        aria-expanded={opened}
        onClick={() => (opened ? close() : setOpened(true))}
      >
        <IconDots size={16} />
      </button>
      {opened && (
        <OpenMenu label={`Actions for ${label}`} opener={opener} actions={actions} onClose={close} />
      )}
    </>
  );
}
