import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import type { ContactRow } from '../contact/contact.sql.ts';
import { imageOf } from '../contact/contact-image.ts';
import { contacts } from '../server.ts';
import { importer } from './testing/importing.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 1, undoDays: 7 })] });

const FULL = `Email,First Name,Last Name,Phone,Address 1,Address 2,City,State,Zip,Country,Type
full@example.com,Ada,Full,+1 202 555 0143,1 Example Street,Floor 2,Boston,MA,02134,US,customer
`;

async function imagesOf(emailKey: string) {
  const { rows } = await sql<ContactRow & { image: object }>`
    select c.*, contacts.image_of(c) as image from contacts.contact c where email_key = ${emailKey}
  `.execute(app.now.db);
  return rows;
}

test.each([
  ['every field', FULL, 'full@example.com', 12],
  ['no field but the e-mail', 'Email\nbare@example.com\n', 'bare@example.com', 2],
])(
  'a contact with %s has one image, in the history of an import and of an edit',
  async (_of, file, key, fields) => {
    const admin = await importer(app.now);
    await admin.run((await admin.draft(file)).id);
    const [row] = await imagesOf(key);
    expect(row?.image).toEqual(row && imageOf(row));
    expect(Object.keys(row?.image ?? {})).toHaveLength(fields);
  },
);
