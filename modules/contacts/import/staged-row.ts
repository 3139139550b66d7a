import type { Selectable } from 'kysely';
import type { Tables } from '../../../platform/db/tables.ts';
import type { ContactRow } from '../contact/contact.sql.ts';
import type { TEXT_COLUMNS } from './text-columns.ts';

/** Why a row makes no contact. */
export type Reason = 'email_missing' | 'email_invalid' | 'email_repeated';

type Texts = Pick<ContactRow, (typeof TEXT_COLUMNS)[number] | 'phone' | 'phone_e164'>;
type Unsure = Pick<
  Selectable<Tables['contacts.import_row']>,
  'email' | 'email_key' | 'type' | 'tag_names' | 'tag_keys'
>;

/** A row of a file as it was understood, on its way into `contacts.import_row`. */
export type StagedRow = Texts &
  Unsure & {
    reason: Reason | null;
    /** What the row says of the fields of modules, as JSON by their names. */
    module_values: string | null;
  };
