import { placeOf } from '../../../platform/http/place.ts';
import { type Route, reads, writes } from '../../../platform/http/route.ts';
import {
  createTagEndpoint,
  createTagsEndpoint,
  deleteTagEndpoint,
  editTagEndpoint,
  getTagEndpoint,
  listTagsEndpoint,
} from './tag.contract.ts';
import { tagGone } from './tag.problems.ts';
import { findTag, type TagRow, tagsByName } from './tag.sql.ts';
import { createTag, deleteTag, editTag } from './tag.ts';
import { createTagsFromLines } from './tag-lines.ts';

export const tagRoutes: Route[] = [
  reads(listTagsEndpoint, async ({ db, query: { cursor, ...query } }) => {
    const page = await tagsByName(db, { ...query, cursor: placeOf(cursor, 'name') });
    return { ...page, items: page.items.map(present) };
  }),
  reads(getTagEndpoint, async ({ db, params }) => present(await findTag(db, params.id))),
  writes(createTagEndpoint, async ({ tx, body }) => present(await createTag(tx, body))),
  writes(createTagsEndpoint, async ({ tx, body }) => createTagsFromLines(tx, body.lines)),
  writes(editTagEndpoint, async ({ tx, params, body }) => present(await editTag(tx, params.id, body))),
  writes(deleteTagEndpoint, async ({ tx, params, actor }) => ({
    contacts: await deleteTag(tx, params.id, actor),
  })),
];

function present(tag: (TagRow & { contacts: number }) | undefined) {
  if (!tag) throw tagGone();
  return {
    id: tag.id,
    name: tag.name,
    description: tag.description,
    contacts: tag.contacts,
    version: tag.version,
    createdAt: tag.created_at,
    updatedAt: tag.updated_at,
  };
}
