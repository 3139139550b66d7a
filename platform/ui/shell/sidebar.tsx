import type { NavEntry } from '../../module/web-module.web.ts';
import { Brand } from '../page/brand.tsx';
import type { Account } from './account.web.ts';
import { AccountMenu } from './account-menu.tsx';
import { NavList } from './nav-list.tsx';
import classes from './shell.module.css';

/** The left side on a desktop. */
export function Sidebar({ entries, account }: { entries: readonly NavEntry[]; account: Account }) {
  return (
    <nav className={classes.sidebar} aria-label="Main">
      <Brand />
      <div className={classes.nav}>
        <NavList entries={entries} />
      </div>
      <AccountMenu account={account} />
    </nav>
  );
}
