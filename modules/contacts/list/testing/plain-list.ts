import type { ContactFilter, ContactSort } from '../list.contract.ts';

/** A contact as the plain reference knows it. */
export interface Plain {
  id: string;
  email: string;
  emailKey: string;
  name: string;
  /** The last name and the first without a space, where it is Chinese, Japanese or Korean. */
  written?: string;
  /** The digits of the phone as typed and with its calling code. */
  phones: string[];
  type: 'lead' | 'customer';
  tags: string[];
  mark: string | null;
  /** Its place in the order of names. */
  byName: number;
}

/** A search, and what it asks for: all of these, each in one of several spellings. */
export interface PlainSearch {
  text: string;
  asked: string[][];
}

export type PlainFilter = Omit<ContactFilter, 'search' | 'where'> & { search?: PlainSearch; mark?: string };

/** Those who fit a filter, in an order: what the list must show, told as plainly as can be. */
export function plainList(everybody: readonly Plain[], filter: PlainFilter, sort: ContactSort): Plain[] {
  const down = sort.startsWith('-');
  const fitting = everybody.filter((one) => fits(one, filter)).sort(ORDERS[down ? sort.slice(1) : sort]);
  return down ? fitting.reverse() : fitting;
}

const ORDERS: Record<string, (one: Plain, other: Plain) => number> = {
  name: (one, other) => one.byName - other.byName,
  email: (one, other) => compare(one.emailKey, other.emailKey),
  type: (one, other) => compare(one.type, other.type) || compare(one.id, other.id),
  createdAt: (one, other) => compare(one.id, other.id),
};

function compare(one: string, other: string) {
  return one < other ? -1 : Number(one > other);
}

function fits(one: Plain, { tags = [], anyTags = [], withoutTags = [], ...filter }: PlainFilter) {
  const has = (tag: string) => one.tags.includes(tag);
  return (
    (!filter.type || one.type === filter.type) &&
    tags.every(has) &&
    (anyTags.length === 0 || anyTags.some(has)) &&
    !withoutTags.some(has) &&
    (filter.untagged === undefined || filter.untagged === (one.tags.length === 0)) &&
    (!filter.createdFrom || createdAt(one) >= Date.parse(filter.createdFrom)) &&
    (!filter.createdBefore || createdAt(one) < Date.parse(filter.createdBefore)) &&
    (filter.mark === undefined || filter.mark === one.mark) &&
    (!filter.search || isFound(one, filter.search))
  );
}

/** When a contact was created, in milliseconds: that is in its id. */
export function createdAt({ id }: Pick<Plain, 'id'>): number {
  return Number.parseInt(id.replace('-', '').slice(0, 12), 16);
}

function isFound({ name, written = '', email, phones }: Plain, { text, asked }: PlainSearch) {
  const fields = [name, written, email, ...phones].map(folded);
  const lines = [...fields, ...[name, email.split('@')[0] ?? ''].map((part) => parted(folded(part)))];
  const inOne = text.includes(' ') && lines.some((field) => field.includes(folded(text)));
  return inOne || asked.every((spellings) => spellings.some((word) => hasWord(word)));

  function hasWord(word: string) {
    const beginsWord = [...word.normalize('NFC')].length < 3 && /^[\p{L}\p{N}]/u.test(word);
    if (beginsWord) return lines.some((field) => ` ${field}`.includes(` ${folded(word)}`));
    return fields.some((field) => field.includes(folded(word)));
  }
}

function parted(text: string) {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, ' ');
}

/** Without case and accents. */
export function folded(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f\u0653-\u0655]/g, '')
    .normalize('NFKC');
  return plain.replaceAll(/[łıςß’]/g, (letter) => LETTERS[letter] ?? letter);
}

const LETTERS: Record<string, string> = { ł: 'l', ı: 'i', ς: 'σ', ß: 'ss', '’': "'" };
