import { z } from 'zod';
import { endpoint, idParams, type OnWire, pageOf, pageQuery, time } from '../../http/endpoint.contract.ts';
import { role } from '../rights/role.contract.ts';

/** Somebody with an account. */
export const memberShown = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role,
  /** Rights in addition to those of the role. */
  rights: z.array(z.string()),
  createdAt: time,
});

export type MemberShown = OnWire<typeof memberShown>;

/** Rights given in addition to those of a role, each once. */
export const extraRights = z
  .array(z.string().max(100))
  .max(100)
  .transform((names) => [...new Set(names)]);

const shared = { access: { right: 'members.manage' }, resource: 'members' };

export const listMembers = endpoint({
  ...shared,
  method: 'GET',
  path: '/api/v1/members',
  summary: 'Everybody with an account, newest first.',
  query: pageQuery,
  reply: pageOf(memberShown),
});

export const changeMember = endpoint({
  ...shared,
  method: 'PATCH',
  path: '/api/v1/members/:id',
  summary: 'Changes the role or the additional rights of a member.',
  params: idParams,
  body: z.object({ role: role.optional(), rights: extraRights.optional() }),
  reply: memberShown,
});

export const removeMember = endpoint({
  ...shared,
  method: 'DELETE',
  path: '/api/v1/members/:id',
  summary: 'Removes a member with all sessions and API keys.',
  params: idParams,
});
