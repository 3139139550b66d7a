import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { linkTo } from '../url/link-to.web.ts';
import type { RowAction } from './column.web.ts';
import classes from './row-menu.module.css';

/** The menu of a row, or of anything else with a name: "Actions for Ann Lee". */
export function RowMenu({ label, actions }: { label: string; actions: readonly RowAction[] }) {
  const opener = useRef<HTMLButtonElement>(null);
  if (actions.length === 0) return null;
  // A dialog gives the focus back to what had it when it opened: that must be the button, as the entry goes.
  const focusOpener = () => opener.current?.focus();
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon ref={opener} aria-label={`Actions for ${label}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map((action) => (
          <Entry key={action.label} action={action} onChoose={focusOpener} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
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
  };
  return (
    <>
      {danger && <Menu.Divider />}
      {to === undefined ? (
        <Menu.Item {...look} onClick={act}>
          {label}
        </Menu.Item>
      ) : (
        <Menu.Item {...look} component={Link} {...linkTo(to)}>
          {label}
        </Menu.Item>
      )}
    </>
  );
}
