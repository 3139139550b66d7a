import { IconFileImport, IconHistory, IconTags, IconUsers } from '@tabler/icons-react';
import { defineWebModule } from '../../platform/module/web-module.web.ts';

export const contactsWeb = defineWebModule({
  name: 'contacts',
  pages: [
    { path: '/contacts', title: 'Contacts', load: () => import('./overview/contacts-page.tsx') },
    {
      path: '/contacts/new',
      title: 'New contact',
      right: 'contacts.edit',
      load: () => import('./contact/new-contact-page.tsx'),
    },
    { path: '/contacts/$id', title: 'Contact', load: () => import('./profile/profile-page.tsx') },
    {
      path: '/contacts/$id/edit',
      title: 'Edit contact',
      right: 'contacts.edit',
      load: () => import('./contact/edit-contact-page.tsx'),
    },
    { path: '/tags', title: 'Tags', load: () => import('./tags/tags-page.tsx') },
    {
      path: '/imports',
      title: 'Imports',
      right: 'contacts.import',
      load: () => import('./import/imports-page.tsx'),
    },
    {
      path: '/imports/new',
      title: 'Import a file',
      right: 'contacts.import',
      load: () => import('./import/new-import-page.tsx'),
    },
    {
      path: '/imports/$id',
      title: 'Import',
      right: 'contacts.import',
      load: () => import('./import/import-page.tsx'),
    },
    {
      path: '/changes',
      title: 'Changes',
      right: 'contacts.view',
      load: () => import('./undo/changes-page.tsx'),
    },
    {
      path: '/changes/$id',
      title: 'Change',
      right: 'contacts.view',
      load: () => import('./undo/change-page.tsx'),
    },
  ],
  navigation: [
    { label: 'Contacts', to: '/contacts', icon: IconUsers, right: 'contacts.view', order: 10 },
    { label: 'Tags', to: '/tags', icon: IconTags, right: 'contacts.view', order: 20 },
    { label: 'Imports', to: '/imports', icon: IconFileImport, right: 'contacts.import', order: 30 },
    { label: 'Changes', to: '/changes', icon: IconHistory, right: 'contacts.view', order: 70 },
  ],
});
