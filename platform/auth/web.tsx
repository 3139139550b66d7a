import { IconKey, IconUserCog, IconUsersGroup } from '@tabler/icons-react';
import { defineWebModule, type NavEntry } from '../module/web-module.web.ts';

/** Sign-in in the browser: the pages for visitors, one's own account, members and API keys. */
export const authWeb = defineWebModule({
  name: 'auth',
  pages: [
    { path: '/sign-in', title: 'Sign in', visitors: true, load: () => import('./session/sign-in-page.tsx') },
    { path: '/setup', title: 'Welcome', visitors: true, load: () => import('./setup/setup-page.tsx') },
    {
      path: '/invitation',
      title: 'Invitation',
      visitors: true,
      load: () => import('./invitations/invitation-page.tsx'),
    },
    { path: '/settings/account', title: 'Your account', load: () => import('./settings/account-page.tsx') },
    {
      path: '/settings/members',
      title: 'Members',
      right: 'members.manage',
      load: () => import('./settings/members-page.tsx'),
    },
    {
      path: '/settings/api-keys',
      title: 'API keys',
      right: 'apiKeys.manage',
      load: () => import('./settings/api-keys-page.tsx'),
    },
  ],
  navigation: [
    { label: 'Members', to: '/settings/members', icon: IconUsersGroup, right: 'members.manage', order: 90 },
    { label: 'API keys', to: '/settings/api-keys', icon: IconKey, right: 'apiKeys.manage', order: 91 },
  ],
});

/** What the account menu leads to. */
export const accountEntries: readonly Pick<NavEntry, 'label' | 'to' | 'icon'>[] = [
  { label: 'Your account', to: '/settings/account', icon: IconUserCog },
];
