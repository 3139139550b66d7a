import type { PickingNow } from '../../../platform/ui/list/picking.web.ts';
import { numberNamed, type Picked } from '../../../platform/ui/list/selection.web.ts';
import type { ContactFilter } from '../list/list.contract.ts';
import { MAX_NAMED, type Selection } from '../list/selection.contract.ts';

/** What is picked in the list, and what the list is of. */
export interface PickedInList {
  picked: Picked;
  filter: ContactFilter;
  /** How many contacts are picked; undefined until that is known. */
  number: number | undefined;
}

/** Contacts that were picked, with the number that the person is told. */
export interface PickedContacts {
  selection: Selection;
  number: number;
}

/** What is picked, to be acted on; undefined while it is nothing, not counted yet, or too much to be named. */
export function pickedContacts({ picked, filter, number }: PickedInList): PickedContacts | undefined {
  if (!number || numberNamed(picked) > MAX_NAMED) return undefined;
  const selection = picked.all ? { filter, except: [...picked.except] } : { ids: [...picked.keys] };
  return { selection, number };
}

/** What is to be said in place of the number of picked contacts; undefined when there is nothing in particular. */
export function noticeOf({ picked, lost }: Pick<PickingNow, 'picked' | 'lost'>): string | undefined {
  if (lost) return 'The selection was cleared because the list changed.';
  if (numberNamed(picked) <= MAX_NAMED) return undefined;
  const most = `At most ${MAX_NAMED.toLocaleString('en')} contacts`;
  if (picked.all) return `${most} can be left out. Narrow the list with filters instead.`;
  return `${most} can be picked one by one. Select all that match, or let go of some.`;
}
