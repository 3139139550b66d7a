import { z } from 'zod';

/** The longest name of a tag, in characters. */
export const MAX_TAG = 100;

/** The name of a tag as given: one line, trimmed, inner spaces single. */
export const tagName = z
  .string()
  .transform((text) =>
    text
      .normalize('NFC')
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  )
  .pipe(z.string().min(1, 'A tag needs a name.').max(MAX_TAG, `Use at most ${MAX_TAG} characters.`));

const MAX_AT_ONCE = 50;

/** Several tags by their names. */
export const tagNames = z.array(tagName).max(MAX_AT_ONCE, `Give at most ${MAX_AT_ONCE} tags at once.`);
