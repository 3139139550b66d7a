import { z } from 'zod';
import {
  endpoint,
  listOf,
  type OnWire,
  pageOf,
  pageQuery,
} from '../../../platform/http/endpoint.contract.ts';
import { contactSummary, contactType } from '../contact/contact.contract.ts';

const flag = z.union([z.boolean(), z.stringbool()]);
const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/** Which contacts: the same wherever a filter is taken, in a query or as JSON. */
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
  untagged: flag.optional().describe('Has no tag at all'),
  createdFrom: moment.optional().describe('Created then or later; a day begins at midnight UTC'),
  createdBefore: moment.optional().describe('Created earlier than then'),
  where: listOf(z.string().max(300)).describe(
    'Conditions of other modules, each as name:value, `offers.bought:<id>`',
  ),
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

const listedContact = contactSummary.extend({
  more: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('Values of the columns that were asked for, by name'),
});

export type ListedContact = OnWire<typeof listedContact>;

export const listContactsEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/contacts',
  access: { right: 'contacts.view' },
  resource: 'contacts',
  summary: 'Contacts, newest first unless sorted otherwise, by pages.',
  query: contactFilter.extend({
    columns: listOf(z.string().max(100), 20).describe('Columns of other modules to add, `offers.totalSpent`'),
    sort: contactSort.default('-createdAt'),
    ...pageQuery.shape,
  }),
  reply: pageOf(listedContact).extend({
    missing: z.array(z.string()).optional().describe('Columns that were asked for and could not be loaded'),
  }),
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

export const contactConditionsEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/contacts/conditions',
  access: { right: 'contacts.view' },
  resource: 'contacts',
  summary:
    'The conditions of other modules that a filter may hold as `where`, and how their values are written.',
  reply: z.object({
    items: z.array(z.object({ name: z.string(), module: z.string(), description: z.string() })),
  }),
});
