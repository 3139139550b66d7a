import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { linkTo } from '../url/link-to.web.ts';
import type { RowAction } from './column.web.ts';
import classes from './row-menu.module.css';

/** The menu of a row, or of anything else with a name: "Actions for Ann Lee". */
export function RowMenu({ label, actions }: { label: string; actions: readonly RowAction[] }) {
  if (actions.length === 0) return null;
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={`Actions for ${label}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map((action) => (
          <Entry key={action.label} action={action} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Entry({ action: { label, icon: Icon, to, onClick, danger } }: { action: RowAction }) {
  const look = {
    leftSection: Icon && <Icon size={15} stroke={1.75} />,
    className: danger ? classes.danger : undefined,
  };
  return (
    <>
      {danger && <Menu.Divider />}
      {to === undefined ? (
        <Menu.Item {...look} onClick={onClick}>
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
