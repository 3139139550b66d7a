import { z } from 'zod';
import {
  endpoint,
  idParams,
  type OnWire,
  pageOf,
  pageQuery,
  time,
} from '../../../platform/http/endpoint.contract.ts';
import { contactType } from '../contact/contact.contract.ts';
import { seenSelection, selection } from '../list/selection.contract.ts';
import { tagName } from '../tags/tag-name.contract.ts';

/** What can be done to many contacts at once. */
export const bulkAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('delete') }),
  z.object({ kind: z.literal('addTags'), tags: z.array(tagName).min(1, 'Choose at least one tag.').max(20) }),
  z.object({
    kind: z.literal('removeTags'),
    tagIds: z.array(z.uuid()).min(1, 'Choose at least one tag.').max(50),
  }),
  z.object({ kind: z.literal('setType'), type: contactType }),
]);

export type BulkAction = z.output<typeof bulkAction>;

/** The right without which nobody does this to contacts, nor takes it back; of an undo, the one that stops any. */
export const RIGHTS = {
  delete: 'contacts.deleteMany',
  addTags: 'contacts.edit',
  removeTags: 'contacts.edit',
  setType: 'contacts.edit',
  undo: 'contacts.deleteMany',
  export: 'contacts.export',
} as const;

/** The right to take back what work on many contacts did; or the deletion of one, which is no such work. */
export function rightToUndo(action: keyof typeof RIGHTS | null): string {
  return action === null ? 'contacts.delete' : RIGHTS[action];
}

const status = z.enum(['queued', 'running', 'done', 'cancelled', 'failed']);

/** Whether the work still goes on. */
export function isGoingOn(of: z.output<typeof status>): boolean {
  return of === 'queued' || of === 'running';
}

/** Why a contact of the set was left as it is. */
export const leftWhy = z.enum(['gone', 'changed_since', 'email_taken', 'tag_gone']);
export type LeftWhy = z.output<typeof leftWhy>;

/** Work on many contacts: how far it is, and what came of it so far. changed + unchanged + left = done. */
export const bulkWork = z.object({
  id: z.uuid().describe('The id of its changeset'),
  action: z.enum(['delete', 'addTags', 'removeTags', 'setType', 'undo']),
  tags: z.array(z.string()).describe('The names of the tags that are added or removed'),
  type: contactType.nullable(),
  undoes: z.uuid().nullable().describe('The changeset that is undone'),
  status,
  total: z.number().int(),
  done: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int().describe('They were so already'),
  left: z.number().int().describe('Left as they are, for the reasons under `…/left`'),
  error: z.string().nullable(),
  by: z.string(),
  createdAt: time,
  finishedAt: time.nullable(),
  undoUntil: time.nullable().describe('Until when it can be undone; null when it cannot be'),
});

export type BulkWork = OnWire<typeof bulkWork>;

export const startBulkEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/contacts/bulk',
  access: 'signed-in',
  resource: 'contacts/bulk',
  summary:
    'Does something to all contacts of a selection, in the background. Refused with 409 `selection_changed` and the new number when it is not the number that was seen.',
  body: seenSelection.extend({ action: bulkAction }),
  status: 202,
  reply: bulkWork,
});

export const getBulkEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/contacts/bulk/:id',
  access: { right: 'contacts.view' },
  resource: 'contacts/bulk',
  summary: 'How far work on many contacts is, and what came of it.',
  params: idParams,
  reply: bulkWork,
});

export const bulkEventsEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/contacts/bulk/:id/events',
  access: { right: 'contacts.view' },
  resource: 'contacts/bulk',
  summary:
    'The progress of work on many contacts as server-sent events, each as `GET …/bulk/:id` replies, until it ends.',
  params: idParams,
  status: 200,
});

export const cancelBulkEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/contacts/bulk/:id/cancel',
  access: 'signed-in',
  resource: 'contacts/bulk',
  summary: 'Ends work on many contacts where it stands: what is done stays done, and can be undone.',
  params: idParams,
  reply: bulkWork,
});

/** A contact that was left as it is; its name is null when it is not there, unless its deletion could not be undone. */
const leftContact = z.object({ id: z.uuid(), name: z.string().nullable(), why: leftWhy });

export const bulkLeftEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/contacts/bulk/:id/left',
  access: { right: 'contacts.view' },
  resource: 'contacts/bulk',
  summary: 'The contacts that were left as they are, and why, by pages.',
  params: idParams,
  query: pageQuery,
  reply: pageOf(leftContact),
});

export const bulkPreflightEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/contacts/bulk/preflight',
  access: { right: RIGHTS.delete },
  resource: 'contacts/bulk',
  summary:
    'What should be known before the contacts of a selection are deleted: how many, what goes with them, until when it can be undone.',
  body: z.object({ selection }),
  reply: z.object({
    count: z.number().int(),
    warnings: z.array(z.object({ module: z.string(), text: z.string() })),
    undoDays: z.number().int().describe('For how many days it can be undone; 0 for not at all'),
  }),
});

export const startExportEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/contacts/export',
  access: { right: RIGHTS.export },
  resource: 'contacts/export',
  summary: 'Fixes the contacts of a selection for a file, which `GET …/export/:id` gives.',
  body: seenSelection,
  status: 201,
  reply: z.object({ id: z.uuid(), count: z.number().int() }),
});

export const exportFileEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/contacts/export/:id',
  access: { right: RIGHTS.export },
  resource: 'contacts/export',
  summary: 'The contacts of an export as a CSV file, for a day after it was asked for.',
  params: idParams,
  status: 200,
});
