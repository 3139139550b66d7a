import type { ReactNode } from 'react';
import type { NavEntry } from '../../module/web-module.web.ts';
import { useRights } from '../rights/rights.tsx';
import type { Account } from './account.web.ts';
import { BottomBar } from './bottom-bar.tsx';
import classes from './shell.module.css';
import { Sidebar } from './sidebar.tsx';
import { SkipLink } from './skip-link.tsx';
import { useFocusOnNavigation } from './use-focus-on-navigation.web.ts';

interface Given {
  /** The entries of all modules; what the rights do not allow is left out. */
  navigation: readonly NavEntry[];
  account: Account;
  children: ReactNode;
}

/** The frame around every signed-in page: navigation, account and the page itself. */
export function Shell({ navigation, account, children }: Given) {
  const rights = useRights();
  const main = useFocusOnNavigation();
  const entries = navigation
    .filter(({ right }) => right === undefined || rights.has(right))
    .sort((one, other) => one.order - other.order);
  return (
    <div className={classes.shell}>
      <SkipLink target={main} />
      <Sidebar entries={entries} account={account} />
      <main ref={main} tabIndex={-1} className={classes.main}>
        {children}
      </main>
      <BottomBar entries={entries} account={account} />
    </div>
  );
}
