import type { Target } from './field.contract.ts';

/** What of one field was not taken: cells that could not be read, that were shortened, or all of it. */
export interface NoteCount {
  unread: number;
  shortened: number;
  /** Whether no installed module offers the field (any more). */
  gone?: true;
}

export type NoteCounts = Partial<Record<Target, NoteCount>>;

/** What of a file was not taken as it stood. */
export interface Notes {
  counts: NoteCounts;
  /** Reads a cell; one that cannot be read is noted and left out. */
  read<T>(field: Target, text: string | null, reader: (text: string) => T | null): T | null;
  /** Shortens a text that is too long, and notes it. */
  shorten(field: Target, text: string | null, max: number): string | null;
}

/** Notes in addition which fields were left out because no installed module offers them. */
export function notesWithGone(counts: NoteCounts, gone: readonly Target[]): NoteCounts {
  const noted = gone.map((field) => [
    field,
    { unread: 0, shortened: 0, ...counts[field], gone: true as const },
  ]);
  return { ...counts, ...Object.fromEntries(noted) };
}

/** Begins to note what is not taken as it stands. */
export function takeNotes(): Notes {
  const counts: NoteCounts = {};
  const note = (field: Target, what: 'unread' | 'shortened') => {
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
