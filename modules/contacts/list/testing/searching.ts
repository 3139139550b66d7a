import type { Running } from '../../../../platform/boot/boot.ts';
import { transact } from '../../../../platform/db/transact.ts';
import { system } from '../../../../platform/http/actor.ts';
import { actAs } from '../../../../platform/testing/signed-in.ts';
import type { ContactFields } from '../../contact/contact.contract.ts';
import { createContact } from '../../contact/contact.ts';

type Fields = Partial<ContactFields>;

/** People of a database, by the names of a test; whoever has no e-mail gets one of Qs and Zs. */
export async function peopleToFind(app: Running, people: Record<string, Fields>): Promise<void> {
  await transact(app.db, async (tx) => {
    for (const [at, fields] of Object.values(people).entries())
      await createContact(tx, { email: `${'q'.repeat(at + 1)}@zz.zz`, ...fields }, system);
  });
}

/** Those of the people whom a search finds over HTTP, in alphabetical order; the count is held to say as many. */
export async function foundBy(
  app: Running,
  people: Record<string, Fields>,
  search: string,
): Promise<string[]> {
  const viewer = await actAs(app, 'viewer');
  const get = async (path: string) => {
    const query = new URLSearchParams({ search }).toString();
    const reply = await viewer.inject({ url: `/api/v1/contacts${path}?${query}` });
    if (reply.statusCode !== 200) throw new Error(`${reply.statusCode} ${reply.body}`);
    return reply.json();
  };
  const [{ items }, { count }] = [await get(''), await get('/count')];
  if (count !== items.length) throw new Error(`The count says ${count} of ${items.length}`);
  return items.map((item: { email: string }) => nameOf(people, item.email)).sort();
}

function nameOf(people: Record<string, Fields>, email: string) {
  const given = Object.entries(people);
  const at = /^q+@zz\.zz$/.test(email)
    ? email.indexOf('@') - 1
    : given.findIndex(([, fields]) => fields.email === email);
  return given[at]?.[0];
}
