import type { Role } from './role.contract.ts';

/** How the screens speak of the roles. */
export const roleWords: Record<Role, { name: string; withArticle: string; text: string }> = {
  owner: {
    name: 'Owner',
    withArticle: 'an owner',
    text: 'Everything, and makes other owners and admins.',
  },
  admin: {
    name: 'Admin',
    withArticle: 'an admin',
    text: 'Everything, but for owners and other admins.',
  },
  editor: {
    name: 'Editor',
    withArticle: 'an editor',
    text: 'Works with what is there, day by day.',
  },
  viewer: {
    name: 'Viewer',
    withArticle: 'a viewer',
    text: 'Sees, and changes nothing.',
  },
};
