import type { Expression, SqlBool } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { point } from '../../../platform/module/point.ts';
import { extensionFaults } from './extension-faults.ts';

/**
 * What a module says of contacts. Every module that needs contacts says it once: what it keeps about people must go,
 * move and come back with them. One that keeps nothing says so with `keepsNothing`.
 */
export interface ContactsExtension {
  /**
   * The right without which nobody is shown the module's filters, columns and history entries, nor its warnings before
   * a deletion in its own words; none when left out.
   */
  right?: string;
  handlers: ContactHandlers;
  filters?: readonly ContactFilterPart[];
  columns?: readonly ContactColumn[];
  timeline?: ContactTimeline;
  importFields?: readonly ContactImportField[];
}

/**
 * What becomes of what a module keeps about contacts; all ids are of contacts. A deletion can be undone for a while and
 * brings the contact back under its id, so what a module keeps may stay until `erased`: whoever must act at once
 * listens to `contactsDeleted` and `contactsRestored`.
 */
export interface ContactHandlers {
  /**
   * What someone should know before contacts are deleted: "2 active subscriptions end". Reads only. They may be millions:
   * `ids` is a query of their ids, to stand in the module's own after `in`.
   */
  beforeDelete: (db: Db, ids: Expression<string>) => Promise<DeletionWarning[]>;
  /** One contact becomes part of another, in the same transaction: moves everything. Both rows are still there. */
  merged: (tx: Tx, merge: { from: string; into: string; changesetId: string }) => Promise<void>;
  /** Nobody may find these people here any more, nor in what was kept for an undo. They may be deleted already. */
  erased: (tx: Tx, ids: readonly string[]) => Promise<void>;
  /** Everything that the module knows about a contact, as plain JSON; null when nothing. */
  exported: (db: Db, id: string) => Promise<Record<string, unknown> | null>;
}

/** A sentence shown before contacts are deleted. */
export interface DeletionWarning {
  text: string;
}

/** A filter of the contact list, on the wire as `?where=offers.bought:<value>`. */
export interface ContactFilterPart {
  /** The module, a dot, what it asks: `offers.bought`. */
  name: string;
  /** For the reference: what it asks and how the value is written. */
  description: string;
  /**
   * The condition on the contact whose id is given, as SQL on the module's own tables.
   *
   * @throws Problem 400 by `badCondition` when the value cannot be read.
   */
  fits: (value: string, contactId: Expression<string>) => Expression<SqlBool>;
}

/** A column of the contact list, on the wire as `?columns=offers.totalSpent`. */
export interface ContactColumn {
  /** The module, a dot, what it shows: `offers.totalSpent`. */
  name: string;
  /** The values of a page's contacts by their ids, as plain JSON; who is left out has none. */
  load: (db: Db, ids: readonly string[]) => Promise<Map<string, unknown>>;
}

/** A module's entries in the history of a contact. */
export interface ContactTimeline {
  /** The newest entries of a contact, at most `limit`. */
  load: (db: Db, contactId: string, limit: number) => Promise<TimelineEntry[]>;
}

export interface TimelineEntry {
  /** Unique among the module's. */
  id: string;
  /** `offers.orderPaid`. */
  kind: string;
  at: Date;
  /** One line: "Bought Course A for CHF 49.00". */
  title: string;
  /** More, where there is any. */
  text?: string;
  /** The page that shows it, `/orders/…`. */
  to?: string;
  /** Who did it, as shown. */
  actor: string;
}

/** A field that files may fill on import. */
export interface ContactImportField {
  /** The module, a dot, the field: `notes.note`. */
  name: string;
  label: string;
  /** Headers that mean it, in lower case. */
  headers: readonly string[];
  /** What a cell says; null when nothing. A cell that cannot be read, by which it may throw, is noted and counts as blank. */
  read: (cell: string) => string | null | { unreadable: true };
  /** Applies the values of one batch, in the transaction that makes or updates the contacts. */
  apply: (
    tx: Tx,
    rows: readonly { contactId: string; value: string }[],
    by: { changesetId: string },
  ) => Promise<void>;
}

/** Where modules say what they have to say of contacts. */
export const contactsExtension = point<ContactsExtension>('contacts.extension', {
  required: true,
  check: extensionFaults,
});

/** The handlers of a module that keeps nothing about contacts. */
export const keepsNothing: ContactHandlers = {
  beforeDelete: async () => [],
  merged: async () => {},
  erased: async () => {},
  exported: async () => null,
};
