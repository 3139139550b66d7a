import { z } from 'zod';
import { endpoint, idParams } from '../../../platform/http/endpoint.contract.ts';

export const contactDeletionEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/contacts/:id/deletion',
  access: { right: 'contacts.delete' },
  resource: 'contacts',
  summary: 'For how long the deletion of a contact can be undone, and what each module has to say before it.',
  params: idParams,
  reply: z.object({
    undoDays: z.number().int().describe('For how many days it can be undone; 0 for not at all'),
    warnings: z.array(z.object({ module: z.string(), text: z.string() })),
  }),
});
