import type { Actor } from '../../../platform/http/actor.ts';

/** What kind of thing changed contacts. */
export type ChangesetKind =
  | 'contact.create'
  | 'contact.edit'
  | 'contact.delete'
  | 'contact.restore'
  | 'contact.merge'
  | 'contact.becomeCustomer'
  | 'contact.tag'
  | 'contact.untag'
  | 'tag.delete'
  | 'changeset.undo'
  | 'import';

/** By what a change came about: an import, an order, a checkout … */
export interface Cause {
  kind: string;
  id?: string;
  /** As shown in histories, kept there when the cause is gone. */
  label?: string;
}

/** One intention that changes contacts: who, what, by what and why. */
export interface Intention {
  kind: ChangesetKind;
  actor: Actor;
  cause?: Cause;
  reason?: string;
}
