import { type SeededContact, seededContacts } from '../seed/contacts.ts';

const HEADER = [
  'E-mail',
  'First name',
  'Last name',
  'Phone',
  'Postal code',
  'City',
  'Country',
  'Type',
  'Tags',
];

// More would make 100,000 rows larger than the 10 MB that an import takes unless told otherwise.
const TAGS = 2;

/** Seeded contacts as a file that people might import: about 100 bytes a row. */
export function csvFile(rows: number, seed: number): string {
  const lines = [HEADER.join(',')];
  for (const contact of seededContacts({ contacts: rows, seed })) lines.push(lineOf(contact));
  return `${lines.join('\r\n')}\r\n`;
}

function lineOf(contact: SeededContact) {
  const { email, first_name, last_name, phone, postal_code, city, country, type, tags } = contact;
  const cells = [
    email,
    first_name,
    last_name,
    phone,
    postal_code,
    city,
    country,
    type,
    tags.slice(0, TAGS).join(', '),
  ];
  return cells.map((cell) => quoted(cell ?? '')).join(',');
}

function quoted(cell: string) {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
