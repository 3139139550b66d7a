import { BLOCKS, COLUMN_NAMES, foldName, PREFIXES } from './column-names.ts';
import { type Field, field as fieldOf } from './field.contract.ts';

/** A field that a column's name fits: how well (lower is better), and which of a person's addresses it belongs to. */
export interface Fit {
  field: Field;
  loss: number;
  /** `home`, `billing` …; empty when the name does not say. */
  block: string;
}

const FIELD_OF = new Map(
  fieldOf.options.flatMap((field) =>
    COLUMN_NAMES[field].map((name, rank) => [name, { field, rank }] as const),
  ),
);

/** The fields that a column's name fits. */
export function fitsOf(header: string): Fit[] {
  return readings(header).flatMap(({ name, loss }) => {
    const whole = fitOf(name, loss, '');
    const parted = BLOCKS.flatMap((block) => fitOf(after(block, name), loss + PARTED, block));
    return [...whole, ...parted.map(countryInAddress)];
  });
}

const LABELLED = 1000;
const PREFIXED = 2000;
const ALTERNATIVE = 3000;
const PARTED = 4000;

// "Label (key)" is tried as a whole, by its label and by its key; "This/That" by its first word.
function readings(header: string) {
  const [, label = '', key = ''] = /^(.*)\(([^()]*)\)\s*$/su.exec(header) ?? [];
  const whole = foldName(header);
  return [
    { name: whole, loss: 0 },
    { name: foldName(label), loss: LABELLED },
    { name: foldName(key), loss: LABELLED },
    ...PREFIXES.map((prefix) => ({ name: after(prefix, whole), loss: PREFIXED })),
    { name: foldName(header.split('/')[0] ?? ''), loss: ALTERNATIVE },
  ].filter(({ name }) => name !== '');
}

function fitOf(name: string, loss: number, block: string): Fit[] {
  const found = FIELD_OF.get(name);
  return found ? [{ field: found.field, loss: loss + found.rank, block }] : [];
}

// In an address the country's code is the country.
function countryInAddress(fit: Fit): Fit {
  return fit.field === 'countryCode' ? { ...fit, field: 'country' } : fit;
}

function after(start: string, name: string) {
  return name.startsWith(`${start} `) ? name.slice(start.length + 1) : '';
}
