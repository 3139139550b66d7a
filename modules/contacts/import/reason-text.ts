import type { Reason } from './staged-row.ts';

const TEXTS: Record<Reason, string> = {
  email_missing: 'There is no e-mail address in this row.',
  email_invalid: 'The e-mail address of this row is not valid.',
  email_repeated:
    'The same e-mail address stands again further down: that row was used, and its blanks filled from here.',
};

/** Why a row was skipped, as a sentence; for a repeated e-mail with the row that was used. */
export function reasonText(reason: string | null, usedRow?: number | null): string {
  if (reason === 'email_repeated' && usedRow)
    return `The same e-mail address stands again in row ${usedRow}: that row was used, and its blanks filled from here.`;
  return Object.entries(TEXTS).find(([known]) => known === reason)?.[1] ?? '';
}
