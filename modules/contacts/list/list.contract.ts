import { z } from 'zod';
import { endpoint, listOf, pageOf, pageQuery } from '../../../platform/http/endpoint.contract.ts';
import { contactSummary, contactType } from '../contact/contact.contract.ts';

/** Which contacts: the same wherever a filter is taken. */
export const contactFilter = z.object({
  search: z
    .string()
    .max(200, 'Search for at most 200 characters.')
    .optional()
    .describe('Part of a name, e-mail or phone'),
  type: contactType.optional(),
  tags: listOf(z.uuid()).describe('Has all of these tags'),
  anyTags: listOf(z.uuid()).describe('Has at least one of these tags'),
  withoutTags: listOf(z.uuid()).describe('Has none of these tags'),
});

export type ContactFilter = z.output<typeof contactFilter>;

export const contactSort = z.enum([
  'name',
  '-name',
  'email',
  '-email',
  'type',
  '-type',
  'createdAt',
  '-createdAt',
]);
export type ContactSort = z.output<typeof contactSort>;

export const PAGE_SIZES = [25, 50, 100, 200] as const;

export const listContactsEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/contacts',
  access: { right: 'contacts.view' },
  resource: 'contacts',
  summary: 'Contacts, newest first unless sorted otherwise, by pages.',
  query: contactFilter.extend({ sort: contactSort.default('-createdAt'), ...pageQuery.shape }),
  reply: pageOf(contactSummary),
});

export const countContactsEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/contacts/count',
  access: { right: 'contacts.view' },
  resource: 'contacts',
  summary: 'How many contacts a filter fits.',
  query: contactFilter,
  reply: z.object({ count: z.number().int() }),
});
