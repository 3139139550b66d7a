import type { z } from 'zod';
import { CONTACT_FIELDS, isContactField } from '../contact/contact-values.web.ts';
import type { historyEntry } from '../history/history.contract.ts';

export type HistoryEntry = z.input<typeof historyEntry>;

/** What one entry of a history says. */
export interface Told {
  title: string;
  /** More, and the page that shows it, where another module tells it. */
  text?: string;
  to?: string;
  /** The fields that were changed; none where the contact was made. */
  changes: { label: string; from: string; to: string }[];
}

/** An entry of a contact's history in words. */
export function told(entry: HistoryEntry): Told {
  const { kind, before, after, told: contributed } = entry;
  if (contributed) {
    const { title, text, to } = contributed;
    return { title, text: text ?? undefined, to: to ?? undefined, changes: [] };
  }
  if (kind === 'contact.merge')
    return { title: mergedWith(entry), changes: allChanges(before ?? {}, after ?? {}) };
  const changes = before && after ? fieldChanges(before, after) : [];
  return { title: titleOf(kind, before, after) + causeOf(entry), changes };
}

/** "Offers and Notes could not be loaded." */
export function missingInWords(modules: readonly string[]): string {
  const named = modules.map((name) => name.charAt(0).toUpperCase() + name.slice(1));
  return `${new Intl.ListFormat('en-GB').format(named)} could not be loaded.`;
}

type Image = HistoryEntry['before'];

function titleOf(kind: string, before: Image, after: Image): string {
  if (kind === 'contact.restore') return 'Deletion undone';
  if (kind === 'contact.delete') return 'Deleted';
  if (kind === 'changeset.undo') return undoneInWords(before, after);
  if (before === null) return kind === 'import' ? 'Imported' : 'Created';
  const given = names(after?.tags).filter((name) => !names(before.tags).includes(name));
  const taken = names(before.tags).filter((name) => !names(after?.tags).includes(name));
  if (kind === 'tag.delete') return `Tag ${taken.join(', ')} was deleted`;
  if (kind === 'contact.tag') return `Tagged ${given.join(', ')}`;
  if (kind === 'contact.untag') return `Lost the tag ${taken.join(', ')}`;
  if (kind === 'contact.becomeCustomer') return 'Became a customer';
  return kind === 'import' ? 'Updated by an import' : 'Edited';
}

function undoneInWords(before: Image, after: Image): string {
  if (before === null) return 'Deletion undone';
  const [had, has] = [names(before.tags).join(', '), names(after?.tags).join(', ')];
  if (has) return `Got back ${has}: its removal was undone`;
  return had ? `Lost ${had}: its adding was undone` : 'Change undone';
}

function causeOf({ cause }: HistoryEntry): string {
  return cause?.label ? ` · ${cause.label}` : '';
}

function mergedWith({ cause }: HistoryEntry): string {
  return `Merged with ${cause?.label ?? 'another contact'}`;
}

// A merge also brings tags, which its title does not name.
function allChanges(before: NonNullable<Image>, after: NonNullable<Image>): Told['changes'] {
  const gained = names(after.tags).join(', ');
  return [...fieldChanges(before, after), ...(gained ? [{ label: 'Tags', from: '', to: gained }] : [])];
}

function fieldChanges(before: NonNullable<Image>, after: NonNullable<Image>): Told['changes'] {
  return Object.keys({ ...before, ...after })
    .filter(isContactField)
    .map((field) => ({
      label: CONTACT_FIELDS[field],
      from: inWords(before[field]),
      to: inWords(after[field]),
    }))
    .filter(({ from, to }) => from !== to);
}

function inWords(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function names(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}
