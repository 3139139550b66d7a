import type { Field } from './field.contract.ts';

/** For each field how many cells could not be read and were left out, and how many were shortened. */
export type NoteCounts = Partial<Record<Field, { unread: number; shortened: number }>>;

/** What of a file was not taken as it stood. */
export interface Notes {
  counts: NoteCounts;
  /** Reads a cell; one that cannot be read is noted and left out. */
  read<T>(field: Field, text: string | null, reader: (text: string) => T | null): T | null;
  /** Shortens a text that is too long, and notes it. */
  shorten(field: Field, text: string | null, max: number): string | null;
}

/** Begins to note what is not taken as it stands. */
export function takeNotes(): Notes {
  const counts: NoteCounts = {};
  const note = (field: Field, what: 'unread' | 'shortened') => {
    const of = counts[field] ?? { unread: 0, shortened: 0 };
    of[what] += 1;
    counts[field] = of;
  };
  return {
    counts,
    read(field, text, reader) {
      if (text === null) return null;
      const value = reader(text);
      if (value === null) note(field, 'unread');
      return value;
    },
    shorten(field, text, max) {
      if (text === null || text.length <= max) return text;
      note(field, 'shortened');
      return text
        .slice(0, max)
        .toWellFormed()
        .replace(/\ufffd$/, '')
        .trim();
    },
  };
}
