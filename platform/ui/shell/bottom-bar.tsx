import { Drawer, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMenu2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { NavEntry } from '../../module/web-module.web.ts';
import type { Account } from './account.web.ts';
import classes from './bottom-bar.module.css';
import { MorePanel } from './more-panel.tsx';

const FITTING = 4;

/** The navigation on a phone: the first entries under the thumb, the rest in a drawer. */
export function BottomBar({ entries, account }: { entries: readonly NavEntry[]; account: Account }) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <nav className={classes.bar} aria-label="Main, on a phone">
        {entries.slice(0, FITTING).map(({ label, to, icon: Icon }) => (
          <Link key={to} to={to} className={classes.entry} activeOptions={{ includeSearch: false }}>
            <Icon size={21} stroke={1.6} />
            {label}
          </Link>
        ))}
        <UnstyledButton className={classes.entry} onClick={open} aria-haspopup="dialog">
          <IconMenu2 size={21} stroke={1.6} />
          More
        </UnstyledButton>
      </nav>
      <Drawer
        opened={opened}
        onClose={close}
        position="bottom"
        classNames={{ content: classes.drawer }}
        title={account.name}
      >
        <MorePanel entries={entries.slice(FITTING)} account={account} onGo={close} />
      </Drawer>
    </>
  );
}
