import { tagKey } from '../tags/tag-key.contract.ts';
import { MAX_TAG } from '../tags/tag-name.contract.ts';
import type { Notes } from './notes.ts';
import type { StagedRow } from './staged-row.ts';

/** A tag by its name and what makes it unique. */
export interface NamedTag {
  name: string;
  key: string;
}

/** Names as tags, each once; of several spellings the first one stays. */
export function namedTags(names: readonly string[]): NamedTag[] {
  const byKey = new Map<string, string>();
  for (const name of names) {
    const key = tagKey(name);
    if (!byKey.has(key)) byKey.set(key, name);
  }
  return Array.from(byKey, ([key, name]) => ({ key, name }));
}

/** The tags of a row, its own and those for all, each once. */
export function tagColumns(
  own: readonly string[],
  forAll: readonly NamedTag[],
  notes: Notes,
): Pick<StagedRow, 'tag_names' | 'tag_keys'> {
  if (own.length === 0 && forAll.length === 0) return { tag_names: null, tag_keys: null };
  const names = own.flatMap((name) => notes.shorten('tags', name.replaceAll(/\s+/gu, ' '), MAX_TAG) ?? []);
  const tags = namedTags([...forAll.map(({ name }) => name), ...names]);
  return { tag_names: tags.map(({ name }) => name), tag_keys: tags.map(({ key }) => key) };
}
