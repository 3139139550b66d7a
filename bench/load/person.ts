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
  /** Tags that next to nobody has, so that to give one is to change something. */
  tags: Tag[];
}

interface Tag {
  id: string;
  name: string;
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
  const lists = listReader(send);
  return {
    'first page': () => lists.first({}),
    'filtered page': () => lists.first(oneOf(interests.filters) ?? {}),
    'next page': lists.next,
    search: () => lists.first({ search: typed(oneOf(interests.searches) ?? '', random) }),
    count: async () =>
      void (await send('GET', `/api/v1/contacts/count?${query(oneOf(interests.filters) ?? {})}`)),
    'one contact': async () => void (await send('GET', contact())),
    history: async () => void (await send('GET', `${contact()}/history`)),
    tags: async () => void (await send('GET', '/api/v1/tags')),
    edit: async () => {
      const path = contact();
      const { version } = versioned.parse(JSON.parse(await send('GET', path)));
      await send('PATCH', path, { city: `Bench ${random.below(1000)}`, version });
    },
    'add or remove a tag': tagger(send, () => ({ path: `${contact()}/tags`, tag: oneOf(interests.tags) })),
    create: async () => {
      const email = `${crypto.randomUUID()}@load.example`;
      await send('POST', '/api/v1/contacts', { email, firstName: 'Load', lastName: 'Test', tags: ['VIP'] });
    },
  };
}

/** Reads first pages, and the next one of the list that was looked at last; its end leads back to its beginning. */
function listReader(send: Send) {
  let last: { filter: ContactFilter; next: string } = { filter: {}, next: '' };
  const read = async (filter: ContactFilter, cursor: string) => {
    const path = `/api/v1/contacts?${query(filter, { limit: String(LIMIT), ...(cursor && { cursor }) })}`;
    last = { filter, next: nextOf(await send('GET', path)) };
  };
  return { first: (filter: ContactFilter) => read(filter, ''), next: () => read(last.filter, last.next) };
}

/** Gives a contact a tag, and the next time takes it away again, so that each time something changes. */
function tagger(send: Send, draw: () => { path: string; tag: Tag | undefined }) {
  let given: string | undefined;
  return async () => {
    const taken = given;
    given = undefined;
    if (taken !== undefined) return void (await send('DELETE', taken));
    const { path, tag } = draw();
    if (!tag) throw new Error('There are no tags to give.');
    await send('POST', path, { tags: [tag.name] });
    given = `${path}/${tag.id}`;
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
