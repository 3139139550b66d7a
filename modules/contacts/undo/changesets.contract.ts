import { z } from 'zod';
import {
  endpoint,
  idParams,
  type OnWire,
  pageOf,
  pageQuery,
  time,
} from '../../../platform/http/endpoint.contract.ts';
import { bulkWork } from '../bulk/bulk.contract.ts';

/** Something that was done to contacts and that could, or still can, be taken back. */
export const changeset = z.object({
  id: z.uuid(),
  kind: z
    .string()
    .describe('`contact.delete`, `contact.tag`, `contact.untag`, `contact.edit`, `changeset.undo` …'),
  by: z.string(),
  at: time,
  contacts: z.number().int().describe('How many contacts it changed'),
  name: z.string().nullable().describe('The contact, when it was one that is still known'),
  undo: z.object({
    state: z.enum(['possible', 'undoing', 'undone', 'past', 'never']),
    until: time.nullable().describe('Until when it can be undone'),
  }),
  work: bulkWork.nullable().describe('How it went, when it was done to many at once'),
});

export type Changeset = OnWire<typeof changeset>;

export const listChangesetsEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/changesets',
  access: { right: 'contacts.view' },
  resource: 'changesets',
  summary: 'Deletions, bulk actions and undos, newest first, by pages.',
  query: pageQuery,
  reply: pageOf(changeset),
});

export const getChangesetEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/changesets/:id',
  access: { right: 'contacts.view' },
  resource: 'changesets',
  summary: 'One of them.',
  params: idParams,
  reply: changeset,
});
