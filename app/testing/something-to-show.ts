import type { Contact } from '../../modules/contacts/contact/contact.contract.ts';
import type { ImportDetail } from '../../modules/contacts/import/import.contract.ts';
import type { AppUnderTest } from '../../platform/testing/browser.ts';

/** The ids of what there is to show: something on every page, some of it long. */
export interface Shown {
  contact: string;
  tag: string;
  draft: string;
  done: string;
  change: string;
  invitation: string;
}

const LONG = {
  firstName: 'Maximiliane-Theophila',
  lastName: 'von und zu Hohenstein-Wallersberg',
  email: 'maximiliane-theophila.von-und-zu-hohenstein-wallersberg@newsletter.hohenstein-wallersberg.example',
  phone: '+41 44 668 18 00',
  type: 'customer',
  addressLine1: 'Donaudampfschifffahrtsgesellschaftskapitänsgasse 1234, Hinterhaus links',
  addressLine2: 'c/o Rindfleischetikettierungsüberwachungsaufgabenübertragung GmbH',
  postalCode: '8001',
  city: 'Zürich',
  country: 'CH',
};
const TAGS = [
  'Customers of the very first hour',
  'Donaudampfschifffahrtsgesellschaft',
  'VIP',
  'Newsletter',
  'Fair 2026',
];

/** Fills an app with people, tags, a member to come, a key, and imports before and after they ran. */
export async function somethingToShow(app: AppUnderTest): Promise<Shown> {
  const contact = await app.send<Contact>('POST', '/api/v1/contacts', { ...LONG, tags: TAGS });
  await app.send('PATCH', `/api/v1/contacts/${contact.id}`, { version: contact.version, city: 'Bern' });
  for (let number = 1; number <= 30; number += 1) {
    await app.send('POST', '/api/v1/contacts', { email: `guest.${number}@example.com`, tags: ['Guests'] });
  }
  const rights = ['contacts.view', 'contacts.edit', 'contacts.delete'];
  await app.send('POST', '/api/v1/api-keys', { name: 'Online shop', rights, expiresInDays: 365 });
  const invited = { email: 'someone.with.a.long.address@hohenstein-wallersberg.example', role: 'viewer' };
  const { path } = await app.send<{ path: string }>('POST', '/api/v1/invitations', invited);
  return {
    contact: contact.id,
    tag: contact.tags[0]?.id ?? '',
    draft: await drafted(app),
    done: await imported(app),
    change: await deleted(app),
    invitation: path.split('#')[1] ?? '',
  };
}

const FILE = [
  'E-mail,First name,A column that has quite a long name and that nobody knows what to do with',
  'ada@example.com,Ada,one',
  'no address at all,Bea,two',
  'cid@example.com,Cid,three',
].join('\n');

async function drafted(app: AppUnderTest) {
  const address = '/api/v1/imports?fileName=people-of-the-fair-in-the-autumn-of-2026-final-version.csv';
  const { id } = await app.send<ImportDetail>('POST', address, Buffer.from(FILE));
  return id;
}

async function deleted(app: AppUnderTest) {
  const person = { ...LONG, email: 'maximilian.von-und-zu-hohenstein-wallersberg@example.com' };
  const { id } = await app.send<Contact>('POST', '/api/v1/contacts', person);
  const { changesetId } = await app.send<{ changesetId: string }>('DELETE', `/api/v1/contacts/${id}`);
  return changesetId;
}

async function imported(app: AppUnderTest) {
  const id = await drafted(app);
  await app.send('POST', `/api/v1/imports/${id}/run`);
  for (;;) {
    const { status } = await app.send<ImportDetail>('GET', `/api/v1/imports/${id}`);
    if (status === 'done') return id;
    if (status === 'failed') throw new Error('The import failed.');
  }
}
