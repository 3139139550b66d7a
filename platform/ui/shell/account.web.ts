import type { NavEntry } from '../../module/web-module.web.ts';

/** Who is signed in, and what the account menu offers. */
export interface Account {
  name: string;
  email: string;
  /** Links of the menu: settings, password. */
  entries: readonly Pick<NavEntry, 'label' | 'to' | 'icon'>[];
  onSignOut: () => void;
}
