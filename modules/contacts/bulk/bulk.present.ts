import type { z } from 'zod';
import { type bulkWork, isGoingOn } from './bulk.contract.ts';
import { bulkGone } from './bulk.problems.ts';
import type { SeenBulk } from './bulk.sql.ts';
import { givenOf } from './bulk-given.ts';

const DAY_MS = 86_400_000;

/** How far work on many contacts is, on the wire. It can be undone once it has ended, for `undoDays` since its start. */
export function presentWork(bulk: SeenBulk, { undoDays }: { undoDays: number }): z.output<typeof bulkWork> {
  const { id, action, status, total, done, changed, unchanged, error } = bulk;
  if (action === 'export') throw bulkGone();
  const { tags, type, changeset } = givenOf(bulk);
  return {
    ...{ id, action, type, status, total, done, changed, unchanged, error },
    tags: tags.map(({ name }) => name),
    undoes: changeset,
    left: bulk.left_alone,
    by: bulk.actor_name,
    createdAt: bulk.created_at,
    finishedAt: bulk.finished_at,
    undoUntil: undoUntil(bulk, undoDays),
  };
}

function undoUntil({ action, status, changed, created_at, undo_state }: SeenBulk, undoDays: number) {
  if (action === 'undo' || isGoingOn(status) || changed === 0 || undo_state !== 'possible') return null;
  const until = new Date(created_at.getTime() + undoDays * DAY_MS);
  return until.getTime() > Date.now() ? until : null;
}
