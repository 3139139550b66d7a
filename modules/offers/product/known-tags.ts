import type { Db } from '../../../platform/db/db.ts';
import { Problem } from '../../../platform/http/problem.ts';
import { tagsById } from '../../contacts/public.ts';

/**
 * Makes sure that tags exist which someone chose.
 *
 * @throws Problem 400 at this field when one does not.
 */
export async function mustBeTags(db: Db, ids: readonly string[], field: string): Promise<void> {
  const wanted = new Set(ids);
  if (wanted.size === 0) return;
  const found = await tagsById(db, [...wanted]);
  if (found.length < wanted.size) throw tagUnknown(field);
}

function tagUnknown(field: string) {
  const detail = 'This tag does not exist, or has been deleted. Choose another.';
  return new Problem({ status: 400, code: 'invalid_input', field, detail });
}

/** Names the tags of these ids that exist, in the order given. */
export async function namesOfTags(db: Db, ids: readonly string[]) {
  const known = new Map((ids.length > 0 ? await tagsById(db, ids) : []).map((tag) => [tag.id, tag]));
  return (wanted: readonly string[]) =>
    wanted.flatMap((id) => {
      const tag = known.get(id);
      return tag ? [{ id, name: tag.name }] : [];
    });
}
