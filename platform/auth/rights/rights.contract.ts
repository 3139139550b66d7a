import { z } from 'zod';
import { endpoint } from '../../http/endpoint.contract.ts';
import { rightShown } from './role.contract.ts';

export const listRights = endpoint({
  method: 'GET',
  path: '/api/v1/rights',
  access: 'signed-in',
  summary: 'All rights that members and API keys can have.',
  resource: 'rights',
  reply: z.object({ items: z.array(rightShown) }),
});
