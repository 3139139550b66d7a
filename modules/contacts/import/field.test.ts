import { expect, test } from 'vitest';
import { CONTACT_FIELDS } from '../contact/contact-values.web.ts';
import { FIELD_LABELS, field } from './field.contract.ts';
import { guessColumns } from './guess-columns.ts';

const { email, firstName, lastName, phone, addressLine1, addressLine2, city, state, postalCode, country } =
  CONTACT_FIELDS;

test('a field is called in an import as it is in the form of a contact', () => {
  expect(FIELD_LABELS).toMatchObject({
    ...{ email, firstName, lastName, phone, addressLine1, addressLine2, city, state, postalCode, country },
  });
});

test('a file whose columns are called as our fields is understood by itself', () => {
  const columns = field.options.map((name) => ({ header: FIELD_LABELS[name], cells: [] }));
  expect(guessColumns(columns)).toEqual(field.options);
});
