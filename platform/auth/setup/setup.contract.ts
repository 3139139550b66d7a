import { z } from 'zod';
import { endpoint } from '../../http/endpoint.contract.ts';
import { chosenPassword } from '../session/sign-in.contract.ts';

export const showSetup = endpoint({
  method: 'GET',
  path: '/api/v1/setup',
  access: 'public',
  summary: 'Whether this installation has an owner yet.',
  resource: 'setup',
  reply: z.object({ ownerExists: z.boolean() }),
});

/** What the first account is made of; `token` comes out of the one-time link. */
export const firstOwner = z.object({
  token: z.string().min(1, 'Open the link that the server printed when it started.').max(200),
  name: z.string().trim().min(1, 'Type your name.').max(200),
  email: z.email('Type an e-mail address, like name@example.com.').max(320),
  password: chosenPassword,
});

export const setUp = endpoint({
  method: 'POST',
  path: '/api/v1/setup',
  access: 'public',
  summary: 'Makes the owner with the one-time link and signs in.',
  resource: 'setup',
  body: firstOwner,
});
