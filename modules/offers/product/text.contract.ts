import { z } from 'zod';

/** The longest name of a product or an offer, in characters. */
export const MAX_NAME = 120;

/** The longest description, in characters. */
export const MAX_DESCRIPTION = 2000;

/** A name as given: one line, trimmed, inner spaces single. `what` is a noun with its article: "A product". */
export function nameOf(what: string) {
  return z
    .string()
    .max(10_000, TOO_LONG)
    .transform((text) =>
      text
        .normalize('NFC')
        .replaceAll(/[\s\p{Cc}]+/gu, ' ')
        .trim(),
    )
    .pipe(z.string().min(1, `${what} needs a name.`).max(MAX_NAME, TOO_LONG));
}

const TOO_LONG = `Use at most ${MAX_NAME} characters.`;

/** A text of several lines, trimmed; blank is none. */
export const description = z
  .string()
  .trim()
  .max(MAX_DESCRIPTION, `Use at most ${MAX_DESCRIPTION.toLocaleString('en')} characters.`)
  .transform((text) => text || null)
  .nullable();
