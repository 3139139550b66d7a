import type { Db, Tx } from '../../../platform/db/db.ts';
import { addressLines } from './address-lines.contract.ts';
import { type ContactRow, findContacts, lockContacts as lockRows } from './contact.sql.ts';
import { countryName } from './country.ts';

/** What other modules are told of a contact. */
export interface KnownContact {
  id: string;
  email: string;
  /** First and last name, or the e-mail where there is neither. */
  name: string;
  firstName: string | null;
  lastName: string | null;
  phone: string | null;
  addressLine1: string | null;
  addressLine2: string | null;
  city: string | null;
  state: string | null;
  postalCode: string | null;
  /** ISO 3166 alpha-2. */
  country: string | null;
  /** The whole address in lines, as it is written on a letter. */
  address: string[];
  type: 'lead' | 'customer';
}

/** The contacts of these ids; those that do not exist are left out. */
export async function contactsById(db: Db, ids: readonly string[]): Promise<KnownContact[]> {
  return (await findContacts(db, ids)).map(known);
}

/** Takes contacts for a change, before anything else is taken, and gives those that there are. */
export async function lockContacts(tx: Tx, ids: readonly string[]): Promise<{ id: string }[]> {
  return (await lockRows(tx, ids)).map(({ id }) => ({ id }));
}

function known(row: ContactRow): KnownContact {
  const address = {
    addressLine1: row.address_line1,
    addressLine2: row.address_line2,
    city: row.city,
    state: row.state,
    postalCode: row.postal_code,
    country: row.country,
  };
  return {
    id: row.id,
    email: row.email,
    name: row.name_sort,
    firstName: row.first_name,
    lastName: row.last_name,
    phone: row.phone,
    ...address,
    address: addressLines({ ...address, countryName: row.country && countryName(row.country) }),
    type: row.type,
  };
}
