import { expect, test } from 'vitest';
import { COLUMN_NAMES } from './column-names.ts';
import { type Field, field } from './field.contract.ts';
import { guessColumns } from './guess-columns.ts';
import { readFixture } from './testing/reading.ts';

const NAMES = { firstName: 'First Name', lastName: 'Last Name' };

test.each<[file: string, expected: Partial<Record<Field, string>>]>([
  [
    'kajabi_people.csv',
    {
      ...NAMES,
      email: 'Email',
      tags: 'Tags',
      phone: 'Mobile Phone Number (mobile_phone_number)',
      addressLine1: 'Address (address_line_1)',
      city: 'City (address_city)',
      state: 'State (address_state)',
      country: 'Country (address_country)',
      postalCode: 'Zip Code (address_zip)',
    },
  ],
  [
    'seed_fields_template.csv',
    {
      ...NAMES,
      email: 'Email',
      fullName: 'Full Name',
      phone: 'Phone',
      countryCode: 'Country Code',
      addressLine1: 'Address Line 1',
      addressLine2: 'Address Line 2',
      city: 'City',
      state: 'State',
      postalCode: 'Zip',
      country: 'Country',
      type: 'Type',
      tags: 'Tag',
    },
  ],
  [
    'hubspot_contacts.csv',
    { ...NAMES, email: 'Email', type: 'Lifecycle Stage', state: 'State/Region', country: 'Country/Region' },
  ],
  [
    'shopify_customers.csv',
    {
      ...NAMES,
      phone: 'Phone',
      addressLine1: 'Default Address Address1',
      state: 'Default Address Province Code',
      country: 'Default Address Country Code',
      postalCode: 'Default Address Zip',
    },
  ],
  [
    'google_contacts_new.csv',
    { ...NAMES, email: 'E-mail 1 - Value', phone: 'Phone 1 - Value', city: 'Address 1 - City' },
  ],
  ['mailerlite.csv', { email: 'Subscriber', firstName: 'Name', lastName: 'Last name', tags: 'Groups' }],
  ['mailchimp_subscribed.csv', { ...NAMES, email: 'Email Address', postalCode: 'ZIP Code', tags: 'TAGS' }],
  ['klaviyo_profiles.csv', { email: 'Email', addressLine1: 'Address', state: 'State / Region' }],
  ['brevo_semicolon.csv', { email: 'EMAIL', firstName: 'FIRSTNAME', lastName: 'LASTNAME', phone: 'SMS' }],
  [
    'pipedrive_people.csv',
    { firstName: 'Person - First name', phone: 'Person - Phone - Work', email: 'Person - Email - Work' },
  ],
  ['linkedin_connections.csv', { ...NAMES, email: 'Email Address' }],
  ['facebook_lead_ads.csv', { fullName: 'full_name', phone: 'phone_number', email: 'email' }],
  [
    'paypal_activity.csv',
    {
      fullName: 'Name',
      email: 'From Email Address',
      city: 'Town/City',
      phone: 'Contact Phone Number',
      type: undefined,
    },
  ],
  [
    'excel_german.csv',
    {
      firstName: 'Vorname',
      lastName: 'Nachname',
      email: 'E-Mail',
      phone: 'Telefon',
      addressLine1: 'Straße',
      postalCode: 'PLZ',
      city: 'Ort',
      country: 'Land',
    },
  ],
  [
    'excel_french.csv',
    { firstName: 'Prénom', lastName: 'Nom', email: 'E-mail', city: 'Ville', country: 'Pays' },
  ],
])('the columns of %s go where they belong by themselves', async (file, expected) => {
  const { headers, mapping } = await readFixture(file);
  const found = Object.fromEntries(
    Object.keys(expected).map((name) => [name, headers[mapping.indexOf(name as Field)]]),
  );
  expect(found).toEqual(expected);
});

test('no name of a column stands for two fields', () => {
  const names = field.options.flatMap((name) => COLUMN_NAMES[name]);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('a street is not combined with the city of another address', () => {
  const headers = [
    'Billing Street',
    'Billing City',
    'Shipping Street',
    'Shipping City',
    'Shipping Zip',
    'Email',
  ];
  expect(guessColumns(headers.map((header) => ({ header, cells: [] })))).toEqual([
    null,
    null,
    'addressLine1',
    'city',
    'postalCode',
    'email',
  ]);
});

test('a column called type that holds something else is left out', () => {
  const columns = [
    { header: 'Email', cells: ['a@example.com'] },
    { header: 'Type', cells: ['Refund', 'Payment'] },
  ];
  expect(guessColumns(columns)).toEqual(['email', null]);
});
