import type { FastifyBaseLogger } from 'fastify';
import type { z } from 'zod';
import type { Tx } from '../../../platform/db/db.ts';
import { rightMissing } from '../../../platform/http/access.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import type { ChangesetKind } from '../history/intention.ts';
import { mayAsk } from '../list/conditions.ts';
import { writingWhatFits } from '../list/fitting.ts';
import { contactsSelected } from '../list/selected.ts';
import type { seenSelection } from '../list/selection.contract.ts';
import { tagGone } from '../tags/tag.problems.ts';
import { findTags } from '../tags/tag.sql.ts';
import { ensureTags } from '../tags/tag.ts';
import { type BulkAction, RIGHTS } from './bulk.contract.ts';
import { nobodySelected, selectionChanged } from './bulk.problems.ts';
import type { BulkRow, Ids } from './bulk.sql.ts';
import { openBulk } from './bulk.ts';
import type { BulkGiven } from './bulk-given.ts';

type SeenSelection = z.output<typeof seenSelection>;

/**
 * Does something to all contacts of a selection, in the background: to exactly those whom it fits at this moment. Tags
 * that are added and do not exist are made.
 *
 * @throws Problem 403 `right_missing`; 409 `selection_changed` when these are not as many as were seen; 400 when nobody
 *   is selected or a condition is none; 404 when none of the tags to remove exists; 503 `condition_failed`.
 */
export async function startBulk(
  tx: Tx,
  { action, ...selected }: SeenSelection & { action: BulkAction },
  by: { actor: Actor; log: FastifyBaseLogger },
): Promise<BulkRow> {
  const right = RIGHTS[action.kind];
  if (!by.actor.rights.has(right)) throw rightMissing(right);
  const asked = {
    action: action.kind,
    given: await givenWith(tx, action),
    intention: { kind: KINDS[action.kind], actor: by.actor },
  };
  return fixSelection(tx, selected, by, (ids) => openBulk(tx, asked, ids));
}

/** Fixes the contacts of a selection, which must be as many as were seen. @throws Problem as `startBulk`. */
export async function fixSelection(
  tx: Tx,
  { selection, seen }: SeenSelection,
  { actor, log }: { actor: Actor; log: FastifyBaseLogger },
  fix: (ids: Ids) => Promise<BulkRow>,
): Promise<BulkRow> {
  const filter = 'filter' in selection ? selection.filter : {};
  mayAsk(filter.where, actor);
  const fixed = await writingWhatFits(tx, filter, log, () =>
    fix(contactsSelected(tx, selection).select('contact.id')),
  );
  if (fixed.total !== seen) throw selectionChanged(fixed.total);
  if (fixed.total === 0) throw nobodySelected();
  return fixed;
}

const KINDS: Record<BulkAction['kind'], ChangesetKind> = {
  delete: 'contact.delete',
  addTags: 'contact.tag',
  removeTags: 'contact.untag',
  setType: 'contact.edit',
};

async function givenWith(tx: Tx, action: BulkAction): Promise<Partial<BulkGiven>> {
  switch (action.kind) {
    case 'delete':
      return {};
    case 'setType':
      return { type: action.type };
    case 'addTags':
      return { tags: (await ensureTags(tx, action.tags)).all.map(({ id, name }) => ({ id, name })) };
    case 'removeTags': {
      const tags = await findTags(tx, action.tagIds);
      if (tags.length === 0) throw tagGone();
      return { tags: tags.map(({ id, name }) => ({ id, name })) };
    }
  }
}
