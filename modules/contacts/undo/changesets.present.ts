import type { z } from 'zod';
import type { Db } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { presentWork } from '../bulk/bulk.present.ts';
import type { changeset } from './changesets.contract.ts';
import { type ChangesetRow, worksOf } from './changesets.sql.ts';

type Presented = z.output<typeof changeset>;

/** What changesets look like on the wire. Who was deleted is told only to those who may delete contacts. */
export async function presentChangesets(
  db: Db,
  rows: readonly ChangesetRow[],
  { actor, undoDays }: { actor: Actor; undoDays: number },
): Promise<Presented[]> {
  const works = await worksOf(
    db,
    rows.map(({ id }) => id),
  );
  const byId = new Map(works.map((work) => [work.id, presentWork(work, { undoDays })]));
  const seesDeleted = actor.rights.has('contacts.delete');
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    by: row.actor_name,
    at: row.created_at,
    contacts: row.changed ?? row.contacts ?? 1,
    name: row.name ?? (seesDeleted ? row.deleted_name : null),
    undo: undoOf(row, undoDays),
    work: byId.get(row.id) ?? null,
  }));
}

const DAY_MS = 86_400_000;

function undoOf({ action, changed, undo_state: is, created_at }: ChangesetRow, undoDays: number) {
  const not = (state: Exclude<Presented['undo']['state'], 'possible'>) => ({ state, until: null });
  if (action === 'undo' || changed === 0) return not('never');
  if (is === 'undoing' || is === 'undone') return not(is);
  const until = new Date(created_at.getTime() + undoDays * DAY_MS);
  if (is === 'purged' || until.getTime() <= Date.now()) return not('past');
  return { state: 'possible' as const, until };
}
