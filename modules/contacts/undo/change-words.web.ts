import { isGoingOn } from '../bulk/bulk.contract.ts';
import { dayAndTime, doingInWords, doneInWords, othersInWords } from '../bulk/bulk-words.web.ts';
import { contactsInWords } from '../tags/tag-words.web.ts';
import type { Changeset } from './changesets.contract.ts';

type Named = Pick<Changeset, 'kind' | 'contacts' | 'name' | 'work'>;

/** What was done, or is being done: "Deleted 12,403 contacts", "Took back: set 20 contacts to customer". */
export function changeInWords(change: Named, undone?: Named): string {
  const { kind, work } = change;
  if (work?.action === 'undo' || kind === 'changeset.undo') return undoInWords(change, undone);
  if (work) return isGoingOn(work.status) ? doingInWords(work) : doneInWords(work, who(change));
  return `${VERBS[kind] ?? 'Changed'} ${who(change)}`;
}

/** "Can be undone until 29 Nov, 14:05", "Undone"; where it never could be, what was left alone: "2 were left alone". */
export function undoStateInWords({ undo: { state, until }, work }: Pick<Changeset, 'undo' | 'work'>): string {
  if (state === 'never') return work ? othersInWords(work).join(', ') : '';
  if (state === 'possible') return until ? `Can be undone until ${dayAndTime(until)}` : 'Can be undone';
  return UNDO_STATES[state];
}

/** What an undo of it will do, for the question before it. */
export function undoWillInWords(change: Named): string {
  const { kind, contacts } = change;
  if (kind === 'contact.delete')
    return contacts === 1
      ? `Brings back ${who(change)} with all tags.`
      : `Brings back ${who(change)} with their tags.`;
  if (kind === 'contact.tag') return `Takes away again what was added to ${who(change)}.`;
  if (kind === 'contact.untag') return `Gives back what was removed from ${who(change)}.`;
  return `Makes ${who(change)} what they were before.`;
}

const VERBS: Record<string, string> = {
  'contact.delete': 'Deleted',
  'contact.restore': 'Brought back',
  'contact.tag': 'Tagged',
  'contact.untag': 'Untagged',
  'contact.edit': 'Edited',
};

const UNDO_STATES = {
  undoing: 'Being undone',
  undone: 'Undone',
  past: 'Too late to undo',
};

function undoInWords(undo: Named, undone: Named | undefined) {
  const verb = undoVerb(undo.work);
  if (!undone) return `${verb} a change to ${who(undo)}`;
  const what = changeInWords(undone);
  return `${verb}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`;
}

function undoVerb(work: Named['work']) {
  if (work && isGoingOn(work.status)) return 'Taking back';
  return work === null || work.changed + work.unchanged > 0 ? 'Took back' : 'Tried to take back';
}

function who({ name, contacts, work }: Named) {
  const total = work && isGoingOn(work.status) ? work.total : contacts;
  return name ?? contactsInWords(total);
}
