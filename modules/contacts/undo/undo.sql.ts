import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { LeftWhy } from '../bulk/bulk.contract.ts';
import type { BulkRow, Ids } from '../bulk/bulk.sql.ts';

/** A deletion, or work on many contacts, and what speaks against its undo. */
export type Undoable = NonNullable<Awaited<ReturnType<typeof lockUndoable>>>;

/** Takes a changeset that may be undone for its undo; undefined when there is none, or it is of another kind. */
export async function lockUndoable(tx: Tx, id: string, undoDays: number) {
  return tx
    .selectFrom('contacts.changeset as changeset')
    .leftJoin('contacts.bulk as bulk', 'bulk.id', 'changeset.id')
    .select(['changeset.undo_state', 'bulk.action', 'bulk.status'])
    .select(
      sql<boolean>`changeset.created_at < now() - make_interval(days => ${undoDays}::integer)`.as('too_old'),
    )
    .where('changeset.id', '=', id)
    .where(({ eb, or }) => or([eb('bulk.id', 'is not', null), eb('changeset.kind', '=', 'contact.delete')]))
    .$narrowType<{ action: Exclude<BulkRow['action'], 'export'> | null }>()
    .forUpdate('changeset')
    .executeTakeFirst();
}

/**
 * Whom a changeset changed, as far as that is still known: also who has a tag by it that another reason gave before, and
 * as whom they live on.
 */
export function idsOfChanged(changesetId: string): Ids {
  return sql<{ id: string }>`
    select contact_id as id from contacts.change where changeset_id = ${changesetId}
    union
    select contact_id from contacts.tag_grant where changeset_id = ${changesetId}
    union
    select contact_id from contacts.tag_grant where ended_by_changeset_id = ${changesetId}
  `;
}

export async function markUndoing(tx: Tx, changesetId: string): Promise<void> {
  await tx
    .updateTable('contacts.changeset')
    .set({ undo_state: 'undoing' })
    .where('id', '=', changesetId)
    .execute();
}

/** Keeps a changeset from an erasure and the purge until the transaction ends; its work may be cancelled meanwhile. */
export async function holdChangeset(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('contacts.changeset').select('id').where('id', '=', id).forKeyShare().execute();
}

/** The contacts of one batch, whose changes by a changeset are undone by another. */
export interface UndoneBatch {
  ids: readonly string[];
  undone: string;
  undo: string;
}

/** What became of a contact of a batch. */
export interface Came {
  contact_id: string;
  came: 'changed' | 'unchanged' | LeftWhy;
}

/** Whether a changeset is an undo of another one; both given as SQL. */
export function isUndoOf(changeset: RawBuilder<unknown>, undone: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from contacts.changeset undo
    where undo.id = ${changeset} and undo.kind = 'changeset.undo' and undo.cause_id = ${undone}::text
  )`;
}
