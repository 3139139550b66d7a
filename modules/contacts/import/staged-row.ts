/** Why a row makes no contact. */
export type Reason = 'email_missing' | 'email_invalid' | 'email_repeated';

/** A row of a file as it was understood, on its way into `contacts.import_row`. */
export interface StagedRow {
  reason: Reason | null;
  email: string | null;
  email_key: string | null;
  first_name: string | null;
  last_name: string | null;
  phone: string | null;
  phone_e164: string | null;
  address_line1: string | null;
  address_line2: string | null;
  city: string | null;
  state: string | null;
  postal_code: string | null;
  country: string | null;
  type: string | null;
  tag_names: readonly string[] | null;
  tag_keys: readonly string[] | null;
}
