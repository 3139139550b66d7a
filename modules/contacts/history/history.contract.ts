import { z } from 'zod';
import { endpoint, idParams, time } from '../../../platform/http/endpoint.contract.ts';

const image = z.record(z.string(), z.unknown()).nullable();

export const historyEntry = z.object({
  changesetId: z.uuid(),
  kind: z.string(),
  at: time,
  actor: z.object({ kind: z.string(), name: z.string() }),
  cause: z.object({ kind: z.string(), id: z.string().nullable(), label: z.string().nullable() }).nullable(),
  reason: z.string().nullable(),
  before: image,
  after: image,
});

export const contactHistoryEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/contacts/:id/history',
  access: { right: 'contacts.view' },
  resource: 'contacts',
  summary:
    'What happened to a contact, newest first: who, when, by what, why, and the fields before and after.',
  params: idParams,
  query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
  reply: z.object({ items: z.array(historyEntry) }),
});
