import type { Contact } from '../modules/contacts/contact/contact.contract.ts';
import type { Tag } from '../modules/contacts/tags/tag.contract.ts';
import { type AppUnderTest, expect, test } from '../platform/testing/browser.ts';
import { listOn } from '../platform/testing/list-page.ts';

// Whoever only looks sees everything of the contacts and no control that would change anything.
const CONTROLS = /^(new|edit|delete|import|invite|save|add|remove|create|upload|rename)\b/i;

test('a viewer sees contacts, their profiles and tags, and no control that changes any', async ({
  app,
  context,
}) => {
  const { contact } = await someoneTagged(app);
  const page = await app.signIn(context, 'viewer');
  for (const [address, sign] of [
    ['/contacts', 'Vic Seen'],
    [`/contacts/${contact.id}`, 'vic@example.com'],
    ['/tags', 'Seen by all'],
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole('main').getByText(sign).first()).toBeVisible();
    const main = page.getByRole('main');
    await expect(main.getByRole('button', { name: CONTROLS })).toHaveCount(0);
    await expect(main.getByRole('link', { name: CONTROLS })).toHaveCount(0);
  }
  await page.goto('/contacts');
  await page.getByRole('button', { name: 'Actions for Vic Seen' }).click();
  await expect(page.getByRole('menuitem')).toHaveText(['View']);
  await page.keyboard.press('Escape');
  const places = page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('listitem');
  await expect(places.filter({ hasText: /^(Contacts|Tags)$/ })).toHaveCount(2);
  await expect(places.filter({ hasText: /^(Imports|Members|API keys)$/ })).toHaveCount(0);
  await listOn(page, 'Contacts').search.fill('vic');
  await expect.poll(listOn(page, 'Contacts').names).toEqual(['Vic Seen']);
});

test('a viewer who opens the address of a form is told kindly what is lacking', async ({ app, context }) => {
  const { contact } = await someoneTagged(app);
  const page = await app.signIn(context, 'viewer');
  const edit = 'Create and edit contacts, and tag them';
  const lacking = {
    '/contacts/new': edit,
    [`/contacts/${contact.id}/edit`]: edit,
    '/imports': 'Import files',
    '/imports/new': 'Import files',
    '/settings/members': 'Invite, change and remove members',
    '/settings/api-keys': 'Make and withdraw API keys',
  };
  for (const [address, right] of Object.entries(lacking)) {
    await page.goto(address);
    await expect(page.getByRole('heading', { name: 'Your account may not do this' })).toBeVisible();
    await expect(page.getByText(`It lacks the right “${right}”.`)).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveCount(0);
  }
  await page.getByRole('link', { name: 'Go to the contacts' }).click();
  await expect(page.getByRole('heading', { name: 'Contacts', level: 1 })).toBeVisible();
});

test('whatever a viewer’s browser sends to change something is refused, and changes nothing', async ({
  app,
  context,
}) => {
  const { contact, tag } = await someoneTagged(app);
  const page = await app.signIn(context, 'viewer');
  await page.goto('/contacts');
  const sent = [
    ['POST', '/api/v1/contacts', { email: 'smuggled@example.com' }],
    ['PATCH', `/api/v1/contacts/${contact.id}`, { version: contact.version, lastName: 'Changed' }],
    ['DELETE', `/api/v1/contacts/${contact.id}`],
    ['POST', `/api/v1/contacts/${contact.id}/tags`, { tags: ['Smuggled'] }],
    ['DELETE', `/api/v1/contacts/${contact.id}/tags/${tag.id}`],
    ['POST', '/api/v1/tags', { name: 'Smuggled' }],
    ['POST', '/api/v1/tags/lines', { lines: ['Smuggled'] }],
    ['PATCH', `/api/v1/tags/${tag.id}`, { version: tag.version, name: 'Changed' }],
    ['DELETE', `/api/v1/tags/${tag.id}`],
    ['POST', '/api/v1/imports'],
    ['POST', '/api/v1/invitations', { email: 'friend@example.com', role: 'owner' }],
    ['POST', '/api/v1/api-keys', { name: 'Mine', rights: ['contacts.edit'], expiresInDays: null }],
  ] as const;
  const refusals = await page.evaluate(async (requests) => {
    const answers = requests.map(async ([method, path, body]) => {
      const headers = { 'content-type': 'application/json' };
      const reply = await fetch(path, { method, ...(body && { headers, body: JSON.stringify(body) }) });
      return `${method} ${path}: ${reply.status}`;
    });
    return Promise.all(answers);
  }, sent);
  expect(refusals).toEqual(sent.map(([method, path]) => `${method} ${path}: 403`));
  expect(await app.send('GET', `/api/v1/contacts/${contact.id}`)).toEqual(contact);
  expect(await app.send('GET', '/api/v1/contacts?search=smuggled')).toMatchObject({ items: [] });
  expect(await app.send('GET', '/api/v1/tags?search=smuggled')).toMatchObject({ items: [] });
});

async function someoneTagged(app: AppUnderTest) {
  const { items } = await app.send<{ items: Contact[] }>('GET', '/api/v1/contacts?search=vic@');
  const person = { firstName: 'Vic', lastName: 'Seen', email: 'vic@example.com', tags: ['Seen by all'] };
  const { id } = items[0] ?? (await app.send<Contact>('POST', '/api/v1/contacts', person));
  const contact = await app.send<Contact>('GET', `/api/v1/contacts/${id}`);
  const [tag] = (await app.send<{ items: [Tag] }>('GET', '/api/v1/tags')).items;
  return { contact, tag };
}
