import { z } from 'zod';
import { endpoint, idParams, time } from '../../../platform/http/endpoint.contract.ts';

const image = z.record(z.string(), z.unknown()).nullable();

export const historyEntry = z.object({
  id: z.string().describe('Unique within the history of a contact and a module'),
  module: z.string().nullable().describe('The module that tells it; null for changes of the contact itself'),
  changesetId: z.uuid().nullable(),
  kind: z.string(),
  at: time,
  actor: z.object({ kind: z.string(), name: z.string() }),
  cause: z.object({ kind: z.string(), id: z.string().nullable(), label: z.string().nullable() }).nullable(),
  reason: z.string().nullable(),
  before: image,
  after: image,
  told: z
    .object({ title: z.string(), text: z.string().nullable(), to: z.string().nullable() })
    .nullable()
    .describe('What another module says of it, and the page that shows it'),
});

export const contactHistoryEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/contacts/:id/history',
  access: { right: 'contacts.view' },
  resource: 'contacts',
  summary:
    'What happened to a contact and to those who were merged into it, newest first: who, when, by what, why, the fields before and after, and what other modules tell.',
  params: idParams,
  query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
  reply: z.object({
    items: z.array(historyEntry),
    missing: z.array(z.string()).describe('Modules whose entries could not be loaded'),
  }),
});
