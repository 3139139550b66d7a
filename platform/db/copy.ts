import { CompiledQuery } from 'kysely';
import type { Tx } from './db.ts';

/**
 * Writes rows into a table by COPY, in the given transaction. `lines` are pieces of COPY's text format (`copyLine`),
 * taken only as fast as the server accepts them.
 */
export async function copyInto(
  tx: Tx,
  table: string,
  columns: readonly string[],
  lines: AsyncIterable<Buffer>,
): Promise<void> {
  const statement = CompiledQuery.raw(`copy ${table} (${columns.join(', ')}) from stdin`, [lines]);
  for await (const _ of tx.getExecutor().stream(statement, 1));
}

/** One row in COPY's text format: null, numbers, text and lists of texts. */
export function copyLine(values: readonly (string | number | readonly string[] | null)[]): string {
  return `${values.map(copyField).join('\t')}\n`;
}

function copyField(value: string | number | readonly string[] | null) {
  if (value === null) return '\\N';
  if (typeof value === 'number') return value;
  return escaped(typeof value === 'string' ? value : listOf(value));
}

function escaped(text: string) {
  return MUST_ESCAPE.test(text) ? text.replaceAll(ESCAPE, (character) => ESCAPES[character] ?? '') : text;
}

function listOf(texts: readonly string[]) {
  return `{${texts.map((text) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

// PostgreSQL's text holds no NUL: it is dropped.
const MUST_ESCAPE = /[\\\n\r\t\0]/;
const ESCAPE = /[\\\n\r\t\0]/g;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '' };
