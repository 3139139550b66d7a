import { z } from 'zod';
import { endpoint, idParams } from '../../../platform/http/endpoint.contract.ts';

export const contactDeletionEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/contacts/:id/deletion',
  access: { right: 'contacts.delete' },
  resource: 'contacts',
  summary: 'What each module has to say before a contact is deleted.',
  params: idParams,
  reply: z.object({
    warnings: z.array(z.object({ module: z.string(), text: z.string() })),
  }),
});
