import type { Right } from '../../platform/module/module.ts';

export const rights: Right[] = [
  { name: 'contacts.view', label: 'See contacts and tags', from: 'viewer', changes: false },
  { name: 'contacts.edit', label: 'Create and edit contacts, and tag them', from: 'editor', changes: true },
  { name: 'contacts.editTags', label: 'Create, rename and delete tags', from: 'editor', changes: true },
  { name: 'contacts.delete', label: 'Delete single contacts', from: 'editor', changes: true },
  { name: 'contacts.deleteMany', label: 'Delete many contacts at once', from: 'admin', changes: true },
  { name: 'contacts.export', label: 'Export contacts as a file', from: 'editor', changes: false },
  { name: 'contacts.import', label: 'Import files', from: 'admin', changes: true },
];
