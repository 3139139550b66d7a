import { Link } from '@tanstack/react-router';
import type { NavEntry } from '../../module/web-module.web.ts';
import classes from './shell.module.css';

interface Given {
  entries: readonly Pick<NavEntry, 'label' | 'to' | 'icon'>[];
  onGo?: () => void;
}

/** Entries of the navigation, the current one marked. */
export function NavList({ entries, onGo }: Given) {
  return (
    <ul className={classes.list}>
      {entries.map(({ label, to, icon: Icon }) => (
        <li key={to}>
          <Link to={to} className={classes.link} activeOptions={{ includeSearch: false }} onClick={onGo}>
            <Icon size={18} stroke={1.6} />
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
