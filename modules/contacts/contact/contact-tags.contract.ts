import { z } from 'zod';
import { endpoint, idParams } from '../../../platform/http/endpoint.contract.ts';
import { tagNames } from '../tags/tag-name.contract.ts';
import { contact } from './contact.contract.ts';

const path = '/api/v1/contacts/:id/tags';

export const tagContactEndpoint = endpoint({
  method: 'POST',
  path,
  access: { right: 'contacts.edit' },
  resource: 'contacts',
  summary: 'Add tags to a contact by name; a tag that does not exist is created.',
  params: idParams,
  body: z.object({ tags: tagNames.min(1, 'Give at least one tag.') }),
  status: 200,
  reply: contact,
});

export const untagContactEndpoint = endpoint({
  method: 'DELETE',
  path: `${path}/:tagId`,
  access: { right: 'contacts.edit' },
  resource: 'contacts',
  summary: 'Remove a tag from a contact, for whatever reasons it was given.',
  params: z.object({ id: z.uuid(), tagId: z.uuid() }),
  status: 200,
  reply: contact,
});
