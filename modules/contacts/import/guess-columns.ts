import { emailKey } from '../contact/email.ts';
import { BLOCKS } from './column-names.ts';
import { readType } from './contact-type.ts';
import type { Field, Mapping } from './field.contract.ts';
import { type Fit, fitsOf } from './fit-column.ts';

/** A column of a file: its name, and its cells in the first rows. */
export interface Column {
  header: string;
  cells: string[];
}

/** Where the columns of a file go by themselves: by their names, and by their cells where the names do not tell. */
export function guessColumns(columns: readonly Column[]): Mapping {
  const fits = columns.flatMap(({ header, cells }, at) =>
    fitsOf(header)
      .filter(({ field }) => agrees(field, cells))
      .map((fit) => ({ ...fit, at })),
  );
  const block = mainBlock(fits);
  const usable = fits.filter((fit) => !isAddress(fit.field) || fit.block === block);
  const guess: Mapping = columns.map(() => null);
  for (const { field, at } of usable.sort((a, b) => a.loss - b.loss))
    if (guess[at] === null && !guess.includes(field)) guess[at] = field;
  return withName(withEmail(guess, columns), columns);
}

// A name can deceive: a type must be one we know, an e-mail column must hold an address if it holds anything.
function agrees(field: Field, cells: readonly string[]) {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return true;
  if (field === 'email') return filled.some((cell) => cell.includes('@'));
  if (field === 'type') return filled.filter((cell) => readType(cell) !== null).length * 2 >= filled.length;
  return true;
}

/** Which of a person's addresses the file tells most of. */
function mainBlock(fits: readonly Fit[]) {
  const told = ['', ...BLOCKS].map((block) => {
    const fields = fits.filter((fit) => isAddress(fit.field) && fit.block === block).map((fit) => fit.field);
    return { block, fields: new Set(fields).size };
  });
  return told.reduce((best, other) => (other.fields > best.fields ? other : best)).block;
}

function isAddress(field: Field) {
  return ADDRESS.includes(field);
}

const ADDRESS: readonly Field[] = ['addressLine1', 'addressLine2', 'city', 'state', 'postalCode', 'country'];

// Where no name says so, the column of e-mails is the e-mail.
function withEmail(guess: Mapping, columns: readonly Column[]): Mapping {
  if (guess.includes('email')) return guess;
  const share = columns.map(({ cells }) => {
    const filled = cells.filter((cell) => cell !== '');
    return filled.filter((cell) => emailKey(cell) !== null).length / Math.max(1, filled.length);
  });
  const best = Math.max(...share);
  return best < 0.5 ? guess : guess.with(share.indexOf(best), 'email');
}

// "Name" beside a last name is the first name; "Nom" or "Nombre" alone is the whole name.
function withName(guess: Mapping, columns: readonly Column[]): Mapping {
  const at = (field: Field) => guess.indexOf(field);
  const [first, last, full] = [at('firstName'), at('lastName'), at('fullName')];
  if (first < 0 && last >= 0 && full >= 0) return guess.with(full, 'firstName');
  const sole = first < 0 ? last : last < 0 ? first : -1;
  const isAmbiguous = /^(nom|nombre|nombres)$/i.test(columns[sole]?.header.trim() ?? '');
  return full < 0 && isAmbiguous ? guess.with(sole, 'fullName') : guess;
}
