import { z } from 'zod';
import { endpoint, idParams, type OnWire, pageOf, pageQuery, time } from '../../http/endpoint.contract.ts';
import { KEY_MAX_DAYS } from '../session/limits.contract.ts';

export const apiKeyShown = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Its first characters, by which its holder recognises it. */
  start: z.string(),
  rights: z.array(z.string()),
  createdBy: z.string(),
  createdAt: time,
  expiresAt: time.nullable(),
});

export type ApiKeyShown = OnWire<typeof apiKeyShown>;

const shared = { access: { right: 'apiKeys.manage' }, resource: 'api-keys' };

export const listApiKeys = endpoint({
  ...shared,
  method: 'GET',
  path: '/api/v1/api-keys',
  summary: 'The API keys in force, newest first.',
  query: pageQuery,
  reply: pageOf(apiKeyShown),
});

/** What a key is made of; its rights are among those of its maker. */
export const newApiKey = z.object({
  name: z.string().trim().min(1, 'Type what the key is for.').max(100),
  rights: z
    .array(z.string().max(100))
    .min(1, 'Choose at least one right.')
    .max(100)
    .transform((names) => [...new Set(names)]),
  expiresInDays: z
    .number()
    .int()
    .min(1, 'A key is good for a day at least.')
    .max(KEY_MAX_DAYS, `A key is good for ${KEY_MAX_DAYS} days at most. Leave it out for a key without end.`)
    .nullable()
    .default(null),
});

export const createApiKey = endpoint({
  ...shared,
  method: 'POST',
  path: '/api/v1/api-keys',
  summary: 'Makes an API key, which is shown this once.',
  body: newApiKey,
  status: 201,
  reply: apiKeyShown.omit({ createdBy: true }).extend({ key: z.string() }),
});

export const withdrawApiKey = endpoint({
  ...shared,
  method: 'DELETE',
  path: '/api/v1/api-keys/:id',
  summary: 'Withdraws an API key; it is refused from then on.',
  params: idParams,
});
