import { LIMITS } from '../contact/contact.contract.ts';
import { readCountry } from '../contact/country.ts';
import { readPhone } from '../contact/phone.ts';
import { countryOfCode } from './calling-code.ts';
import { cellText, readEmail, readTags } from './cell.ts';
import { readType } from './contact-type.ts';
import type { Field, Mapping } from './field.contract.ts';
import { splitFullName } from './full-name.ts';
import { firstFilled, mappedColumns } from './mapped-columns.ts';
import { moduleValuesReader } from './module-values.ts';
import type { Notes } from './notes.ts';
import { type NamedTag, tagColumns } from './row-tags.ts';
import type { StagedRow } from './staged-row.ts';

/** Reads the rows of one import. */
export type RowReader = (cells: readonly string[]) => StagedRow;

/** How the rows of an import are read: where its columns go, the tags for all, and where to note what was not taken. */
export function rowReader(mapping: Mapping, tagsForAll: readonly NamedTag[], notes: Notes): RowReader {
  const columns = mappedColumns(mapping);
  const moduleValues = moduleValuesReader(columns, notes);
  return (cells) => {
    const text = (field: Field) => firstFilled(columns.get(field), cells);
    const short = (field: Field, max: number) => notes.shorten(field, text(field), max);
    const read = <T>(field: Field, reader: (typed: string) => T | null) =>
      notes.read(field, text(field), reader);
    const tags = (columns.get('tags') ?? []).flatMap((at) => readTags(cellText(cells[at] ?? '')));
    const country = read('country', readCountry);
    return {
      ...emailOf(text('email')),
      ...nameOf(short('firstName', LIMITS.name), short('lastName', LIMITS.name), text('fullName'), notes),
      ...phoneOf(short('phone', LIMITS.phone), read('countryCode', countryOfCode) ?? country),
      address_line1: short('addressLine1', LIMITS.line),
      address_line2: short('addressLine2', LIMITS.line),
      city: short('city', LIMITS.city),
      state: short('state', LIMITS.city),
      postal_code: short('postalCode', LIMITS.postalCode),
      country,
      type: read('type', readType),
      ...tagColumns(tags, tagsForAll, notes),
      module_values: moduleValues(cells),
    };
  };
}

function emailOf(text: string | null): Pick<StagedRow, 'reason' | 'email' | 'email_key'> {
  if (text === null) return { reason: 'email_missing', email: null, email_key: null };
  const read = readEmail(text);
  if (!read) return { reason: 'email_invalid', email: null, email_key: null };
  return { reason: null, email: read.email, email_key: read.key };
}

function nameOf(first: string | null, last: string | null, full: string | null, notes: Notes) {
  if (first !== null || last !== null || full === null) return { first_name: first, last_name: last };
  const split = splitFullName(full);
  return {
    first_name: notes.shorten('fullName', split.first, LIMITS.name),
    last_name: notes.shorten('fullName', split.last, LIMITS.name),
  };
}

// Some products put a mark before the number (p:+1…) or several into a cell; 00 is how + is dialled.
function phoneOf(text: string | null, country: string | null) {
  const phone = text?.replace(/^p:/, '').split(' ::: ')[0]?.trim();
  if (!phone) return { phone: null, phone_e164: null };
  return { phone, phone_e164: readPhone(phone.replace(/^00(?=[1-9])/, '+'), country).e164 };
}
