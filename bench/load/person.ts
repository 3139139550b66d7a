import { z } from 'zod';
import type { ContactFilter } from '../../modules/contacts/list/list.contract.ts';
import { type Connection, openConnection } from '../app/connection.ts';
import type { Session } from '../app/session.ts';
import { LIMIT, query } from '../list/read-case.ts';
import { type Random, randomFrom } from '../seed/random.ts';
import type { Kind } from './mix.ts';

/** What people of a load look for, and the contacts that are theirs alone to edit, so that no two edit one. */
export interface Interests {
  filters: ContactFilter[];
  searches: string[];
  contactIds: string[];
}

/** Somebody at work: one request after another over a connection of their own. */
export interface Person {
  random: Random;
  /** Does one thing. Throws with the reply when it is no success. */
  act(kind: Kind): Promise<void>;
  close(): void;
}

const versioned = z.object({ version: z.number() });

/** A person by number; the same number does the same in every run. */
export function personAt(
  session: Pick<Session, 'address' | 'cookie'>,
  number: number,
  interests: Interests,
): Person {
  const connection = openConnection(session);
  const random = randomFrom(number);
  const acts = actsOf(sender(connection), random, interests);
  return { random, act: (kind) => acts[kind](), close: connection.close };
}

type Send = (method: string, path: string, body?: unknown) => Promise<string>;

function sender({ ask }: Connection): Send {
  return async (method, path, body) => {
    const { status, text } = await ask(method, path, body);
    if (status >= 200 && status < 300) return text;
    throw new Error(`${method} ${path} answered ${status}: ${text.slice(0, 300)}`);
  };
}

function actsOf(send: Send, random: Random, interests: Interests): Record<Kind, () => Promise<void>> {
  const oneOf = <T>(items: readonly T[]) => items[random.below(items.length)];
  const contact = () => `/api/v1/contacts/${oneOf(interests.contactIds)}`;
  let next = '';
  let version = 0;
  const list = async (filter: ContactFilter, cursor?: string) => {
    const path = `/api/v1/contacts?${query(filter, { limit: String(LIMIT), ...(cursor && { cursor }) })}`;
    next = nextOf(await send('GET', path));
  };
  return {
    'first page': () => list({}),
    'filtered page': () => list(oneOf(interests.filters) ?? {}),
    // Of whatever list was looked at last; its end leads back to the beginning.
    'next page': () => list({}, next || undefined),
    search: () => list({ search: typed(oneOf(interests.searches) ?? '', random) }),
    count: async () =>
      void (await send('GET', `/api/v1/contacts/count?${query(oneOf(interests.filters) ?? {})}`)),
    'one contact': async () => void (await send('GET', contact())),
    history: async () => void (await send('GET', `${contact()}/history`)),
    tags: async () => void (await send('GET', '/api/v1/tags')),
    edit: async () => {
      const path = contact();
      ({ version } = versioned.parse(JSON.parse(await send('GET', path))));
      await send('PATCH', path, { city: `Bench ${random.below(1000)}`, version });
    },
    'add a tag': async () => void (await send('POST', `${contact()}/tags`, { tags: ['VIP'] })),
    create: async () => {
      const email = `${crypto.randomUUID()}@load.example`;
      await send('POST', '/api/v1/contacts', { email, firstName: 'Load', lastName: 'Test', tags: ['VIP'] });
    },
  };
}

// As it stands in the box at some moment of typing.
function typed(whole: string, random: Random) {
  return whole.slice(0, 2 + random.below(whole.length));
}

// Not by parsing it: the people share the machine with what they measure.
function nextOf(page: string) {
  return /^"next":"([^"]+)"/.exec(page.slice(page.lastIndexOf('"next":')))?.[1] ?? '';
}
