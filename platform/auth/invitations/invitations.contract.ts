import { z } from 'zod';
import { endpoint, idParams, type OnWire, pageOf, pageQuery, time } from '../../http/endpoint.contract.ts';
import { extraRights } from '../members/members.contract.ts';
import { role } from '../rights/role.contract.ts';
import { chosenPassword } from '../session/sign-in.contract.ts';

/** How long an invitation can be accepted. */
export const INVITATION_DAYS = 7;

export const invitationShown = z.object({
  id: z.uuid(),
  email: z.string(),
  role,
  rights: z.array(z.string()),
  invitedBy: z.string(),
  createdAt: time,
  expiresAt: time,
});

export type InvitationShown = OnWire<typeof invitationShown>;

const managed = { access: { right: 'members.manage' }, resource: 'invitations' };
const open = { access: 'public' as const, resource: 'invitations' };
const token = z.string().min(1, 'Open the link of your invitation.').max(200);

export const listInvitations = endpoint({
  ...managed,
  method: 'GET',
  path: '/api/v1/invitations',
  summary: 'The invitations that can still be accepted, newest first.',
  query: pageQuery,
  reply: pageOf(invitationShown),
});

/** Whom to invite as what. */
export const newInvitation = z.object({
  email: z.email('Type an e-mail address, like name@example.com.').max(320),
  role,
  rights: extraRights.default([]),
});

export const invite = endpoint({
  ...managed,
  method: 'POST',
  path: '/api/v1/invitations',
  summary: 'Invites somebody by a link, which is shown this once. Inviting again replaces the link.',
  body: newInvitation,
  status: 201,
  reply: z.object({ id: z.uuid(), email: z.string(), expiresAt: time, path: z.string() }),
});

export const withdrawInvitation = endpoint({
  ...managed,
  method: 'DELETE',
  path: '/api/v1/invitations/:id',
  summary: 'Withdraws an invitation; its link ends at once.',
  params: idParams,
});

export const lookAtInvitation = endpoint({
  ...open,
  method: 'POST',
  path: '/api/v1/invitations/look-up',
  summary: 'What the invitation of a link says, for whoever holds the link.',
  body: z.object({ token }),
  reply: z.object({ email: z.string(), role, invitedBy: z.string(), expiresAt: time }),
});

export const acceptInvitation = endpoint({
  ...open,
  method: 'POST',
  path: '/api/v1/invitations/accept',
  summary: 'Makes the account of an invitation and signs in.',
  body: z.object({
    token,
    name: z.string().trim().min(1, 'Type your name.').max(200),
    password: chosenPassword,
  }),
});
