import type { Tx } from '../../../platform/db/db.ts';
import { badLine, noLines } from './tag.problems.ts';
import { ensureTags } from './tag.ts';
import { tagName } from './tag-name.contract.ts';

/**
 * Makes a tag for each line that is not blank; names that exist are left as they are.
 *
 * @returns the names made and the names that existed, as the existing tags are written.
 * @throws Problem 400 that names the first line which is no tag name; then none is made.
 */
export async function createTagsFromLines(tx: Tx, lines: readonly string[]) {
  const names = lines.map((line, at) => nameOf(line, at + 1)).filter((name) => name !== undefined);
  if (names.length === 0) throw noLines();
  const { all, made } = await ensureTags(tx, names);
  const isNew = new Set(made.map((tag) => tag.id));
  const existing = all.filter((tag) => !isNew.has(tag.id));
  return { created: made.map((tag) => tag.name), existing: existing.map((tag) => tag.name) };
}

function nameOf(line: string, number: number) {
  if (line.trim() === '') return undefined;
  const name = tagName.safeParse(line);
  if (name.success) return name.data;
  throw badLine(number, name.error.issues[0]?.message ?? 'this is no name for a tag.');
}
