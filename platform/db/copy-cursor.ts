import { pipeline } from 'node:stream/promises';
import type { PostgresCursorConstructor } from 'kysely';
import { from } from 'pg-copy-streams';

// Kysely makes its cursors by `new`, which a function that gives an object answers as well.
/** What Kysely hands a streaming statement to: here COPY alone, whose one parameter is the lines. */
export const CopyCursor = copyCursor as unknown as PostgresCursorConstructor;

function copyCursor(statement: string, [lines]: [AsyncIterable<Buffer>]) {
  const copy = from(statement);
  return Object.assign(copy, {
    read: async () => {
      await pipeline(lines, copy);
      return [];
    },
    close: async () => {},
  });
}
