import { z } from 'zod';
import {
  endpoint,
  idParams,
  type OnWire,
  pageOf,
  pageQuery,
  time,
} from '../../../platform/http/endpoint.contract.ts';
import { description, nameOf } from './text.contract.ts';

/** What becomes of a product's tag when someone's access ends. */
const whenAccessEnds = z.enum(['withdraw', 'keep']);

/** Which of a list: those in use, those put away, or both. */
export const shelf = z.enum(['active', 'archived', 'all']);

export type Shelf = z.output<typeof shelf>;

const named = z.object({ id: z.uuid(), name: z.string() });

export const product = z.object({
  id: z.uuid(),
  name: z.string(),
  description: z.string().nullable(),
  tag: named.nullable().describe('The tag that a contact has while it has access'),
  whenAccessEnds: whenAccessEnds.describe('Whether the tag is withdrawn or kept when access ends'),
  activeAccess: z.number().int().describe('How many contacts have access now'),
  offers: z.array(named).describe('The offers that grant it'),
  archivedAt: time.nullable(),
  version: z.number().int(),
  createdAt: time,
  updatedAt: time,
});

export type Product = OnWire<typeof product>;

const name = nameOf('A product');
const tagId = z.uuid('Give the tag by its id.').nullable();
const resource = 'products';
const path = '/api/v1/products/:id';

export const listProductsEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/products',
  access: { right: 'offers.view' },
  resource,
  summary: 'Products by name. Archived ones are left out unless asked for.',
  query: pageQuery.extend({ search: z.string().max(200).optional(), state: shelf.default('active') }),
  reply: pageOf(product),
});

export const getProductEndpoint = endpoint({
  method: 'GET',
  path,
  access: { right: 'offers.view' },
  resource,
  summary: 'One product, with how many have access and which offers grant it.',
  params: idParams,
  reply: product,
});

export const createProductEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/products',
  access: { right: 'offers.edit' },
  resource,
  summary: 'Create a product: something that contacts get access to.',
  body: z.object({
    name,
    description: description.default(null),
    tagId: tagId.default(null),
    whenAccessEnds: whenAccessEnds.default('withdraw'),
  }),
  status: 201,
  reply: product,
});

export const editProductEndpoint = endpoint({
  method: 'PATCH',
  path,
  access: { right: 'offers.edit' },
  resource,
  summary:
    'Change or archive a product. Access that was given keeps the tag it came with. Refused when it was changed since the version you saw.',
  params: idParams,
  body: z.object({
    name: name.optional(),
    description: description.optional(),
    tagId: tagId.optional(),
    whenAccessEnds: whenAccessEnds.optional(),
    archived: z.boolean().optional(),
    version: z.number().int().positive(),
  }),
  reply: product,
});

export const deleteProductEndpoint = endpoint({
  method: 'DELETE',
  path,
  access: { right: 'offers.edit' },
  resource,
  summary: 'Delete a product that no offer grants and nobody ever had; archive any other.',
  params: idParams,
});
