import { z } from 'zod';
import {
  endpoint,
  idParams,
  type OnWire,
  pageOf,
  pageQuery,
  time,
} from '../../../platform/http/endpoint.contract.ts';
import { tagName } from './tag-name.contract.ts';

const description = z
  .string()
  .trim()
  .max(500, 'Use at most 500 characters.')
  .transform((text) => text || null)
  .nullable();

export const tag = z.object({
  id: z.uuid(),
  name: z.string(),
  description: z.string().nullable(),
  contacts: z.number().int().describe('How many contacts have it'),
  version: z.number().int(),
  createdAt: time,
  updatedAt: time,
});

export type Tag = OnWire<typeof tag>;

/** Most tags that are created at once. */
export const MAX_LINES = 1000;

/** How many lines hold something: blank ones keep their number and count for nothing. */
export function filledLines(lines: readonly string[]): number {
  return lines.filter((line) => line.trim() !== '').length;
}

const resource = 'tags';
const path = '/api/v1/tags/:id';

export const listTagsEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/tags',
  access: { right: 'contacts.view' },
  resource,
  summary: 'Tags by name, with the number of contacts of each.',
  query: pageQuery.extend({
    search: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(100),
  }),
  reply: pageOf(tag),
});

export const getTagEndpoint = endpoint({
  method: 'GET',
  path,
  access: { right: 'contacts.view' },
  resource,
  summary: 'One tag with its number of contacts.',
  params: idParams,
  reply: tag,
});

export const createTagEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/tags',
  access: { right: 'contacts.editTags' },
  resource,
  summary: 'Create a tag. Names that differ only in case, width or spaces are the same tag.',
  body: z.object({ name: tagName, description: description.optional() }),
  status: 201,
  reply: tag,
});

export const createTagsEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/tags/lines',
  access: { right: 'contacts.editTags' },
  resource,
  summary:
    'Create many tags at once, one for each line; blank lines and those that exist are left as they are.',
  body: z.object({
    lines: z
      .array(z.string().max(1000))
      .min(1, 'Give at least one line.')
      .refine((lines) => filledLines(lines) <= MAX_LINES, `Give at most ${MAX_LINES} lines.`),
  }),
  reply: z.object({ created: z.array(z.string()), existing: z.array(z.string()) }),
});

export const editTagEndpoint = endpoint({
  method: 'PATCH',
  path,
  access: { right: 'contacts.editTags' },
  resource,
  summary: 'Rename or describe a tag. Refused when it was changed since the version you saw.',
  params: idParams,
  body: z.object({
    name: tagName.optional(),
    description: description.optional(),
    version: z.number().int().positive(),
  }),
  reply: tag,
});

export const deleteTagEndpoint = endpoint({
  method: 'DELETE',
  path,
  access: { right: 'contacts.editTags' },
  resource,
  summary: 'Delete a tag, and with it from all contacts that have it.',
  params: idParams,
  status: 200,
  reply: z.object({ contacts: z.number().int().describe('From how many contacts it went') }),
});
