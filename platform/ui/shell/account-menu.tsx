import { Avatar, Menu, UnstyledButton } from '@mantine/core';
import { IconLogout, IconSelector } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Account } from './account.web.ts';
import { SchemeItems } from './scheme-items.tsx';
import classes from './shell.module.css';

/** The menu at the foot of the navigation: account pages, appearance, sign-out. */
export function AccountMenu({ account }: { account: Account }) {
  return (
    <Menu position="top-start" width="target">
      <Menu.Target>
        <UnstyledButton className={classes.account}>
          <Avatar size={28} radius="xl" name={account.name} aria-hidden />
          <span className={classes.who}>
            <span className={classes.name}>{account.name}</span>
            <span className={classes.email}>{account.email}</span>
          </span>
          <IconSelector size={15} className={classes.opener} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {account.entries.map(({ label, to, icon: Icon }) => (
          <Menu.Item key={to} component={Link} to={to} leftSection={<Icon size={16} stroke={1.6} />}>
            {label}
          </Menu.Item>
        ))}
        {account.entries.length > 0 && <Menu.Divider />}
        <Menu.Label>Appearance</Menu.Label>
        <SchemeItems />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} />} onClick={account.onSignOut}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
