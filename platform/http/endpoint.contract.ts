import { z } from 'zod';

/** Who may call: a right by its name, any signed-in person or key, or the whole world. */
export type Access = { right: string } | 'signed-in' | 'public';

/**
 * One call over HTTP, described once and read by both halves: the server derives validation, rights and OpenAPI
 * from it, the browser the types of its client.
 */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With `:name` for parameters, `/api/v1/contacts/:id`. */
  path: string;
  access: Access;
  /** One sentence for the reference. */
  summary: string;
  /** The resource it belongs to in the reference. */
  resource: string;
  params: Params;
  query: Query;
  body: Body;
  /** The status of success; 200 unless given. */
  status: 200 | 201 | 202 | 204;
  reply: Reply;
}

const nothing = z.undefined();
const anything = z.looseObject({});

type Given<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> = Pick<
  Endpoint,
  'method' | 'path' | 'access' | 'summary' | 'resource'
> & { params?: P; query?: Q; body?: B; status?: Endpoint['status']; reply?: R };

/** Declares an endpoint; what is left out takes nothing and gives nothing. */
export function endpoint<
  P extends z.ZodType = typeof anything,
  Q extends z.ZodType = typeof anything,
  B extends z.ZodType = typeof nothing,
  R extends z.ZodType = typeof nothing,
>(given: Given<P, Q, B, R>): Endpoint<P, Q, B, R> {
  const status = given.status ?? (given.reply ? 200 : 204);
  const { params = anything, query = anything, body = nothing, reply = nothing } = given;
  return { ...given, params, query, body, reply, status } as Endpoint<P, Q, B, R>;
}

/** A query parameter that may be given several times, `?tags=a&tags=b`. */
export function listOf<T extends z.ZodType>(item: T, max = 50) {
  return z
    .preprocess(
      (value) => (value === undefined || Array.isArray(value) ? value : [value]),
      z.array(item).max(max),
    )
    .optional();
}

/** What a page of a list looks like on the wire: cursors are opaque, null where there is no such page. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable(), previous: z.string().nullable() });
}

/** The longest cursor, in characters: it holds the value that a list is sorted by, a full name in any script say. */
export const MAX_CURSOR = 4000;

/** The query of a list that has one order: how many, and from which place. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(MAX_CURSOR).optional(),
});

/** The parameters of `/…/:id`. */
export const idParams = z.object({ id: z.uuid() });

/** A time: ISO 8601 in UTC on the wire, a `Date` on the server. */
export const time = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

/** What an endpoint replies, as it is on the wire. */
export type OnWire<T extends z.ZodType> = z.input<T>;
