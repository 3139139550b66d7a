import { UnstyledButton } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { NavEntry } from '../../module/web-module.web.ts';
import type { Account } from './account.web.ts';
import classes from './bottom-bar.module.css';

const MoreDrawer = lazy(() => import('./more-drawer.tsx'));

const FITTING = 4;

/** The navigation on a phone: the first entries under the thumb, the rest in a drawer. */
export function BottomBar({ entries, account }: { entries: readonly NavEntry[]; account: Account }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <nav className={classes.bar} aria-label="Main, on a phone">
        {entries.slice(0, FITTING).map(({ label, to, icon: Icon }) => (
          <Link key={to} to={to} className={classes.entry} activeOptions={{ includeSearch: false }}>
            <Icon size={21} stroke={1.6} />
            {label}
          </Link>
        ))}
        <UnstyledButton className={classes.entry} onClick={() => setOpened(true)} aria-haspopup="dialog">
          <IconMenu2 size={21} stroke={1.6} />
          More
        </UnstyledButton>
      </nav>
      {opened && (
        <Suspense fallback={null}>
          <MoreDrawer entries={entries.slice(FITTING)} account={account} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
