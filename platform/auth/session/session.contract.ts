import { z } from 'zod';
import { endpoint } from '../../http/endpoint.contract.ts';
import { role } from '../rights/role.contract.ts';

/** Who sends the requests, and what they may do. */
export const sessionShown = z.object({
  kind: z.enum(['user', 'apiKey', 'system']),
  id: z.string(),
  name: z.string(),
  /** Null for API keys. */
  email: z.string().nullable(),
  role: role.nullable(),
  rights: z.array(z.string()),
});

export type SessionShown = z.output<typeof sessionShown>;

export const showSession = endpoint({
  method: 'GET',
  path: '/api/v1/session',
  access: 'signed-in',
  summary: 'Who is signed in, with which role and rights.',
  resource: 'session',
  reply: sessionShown,
});

export const renameSelf = endpoint({
  method: 'PATCH',
  path: '/api/v1/session',
  access: 'signed-in',
  summary: 'Changes the name of whoever is signed in.',
  resource: 'session',
  body: z.object({ name: z.string().trim().min(1, 'Type your name.').max(200) }),
});
