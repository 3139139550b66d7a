/** The columns of a contact's name and address: what a row says of them is taken as it stands. */
export const TEXT_COLUMNS = [
  'first_name',
  'last_name',
  'address_line1',
  'address_line2',
  'city',
  'state',
  'postal_code',
  'country',
] as const;
