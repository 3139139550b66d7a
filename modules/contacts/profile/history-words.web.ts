import type { z } from 'zod';
import { CONTACT_FIELDS, isContactField } from '../contact/contact-values.web.ts';
import type { historyEntry } from '../history/history.contract.ts';

export type HistoryEntry = z.input<typeof historyEntry>;

/** What one entry of a history says. */
export interface Told {
  title: string;
  /** The fields that were changed; none where the contact was made. */
  changes: { label: string; from: string; to: string }[];
}

/** An entry of a contact's history in words. */
export function told(entry: HistoryEntry): Told {
  const { kind, before, after } = entry;
  const changes = before && after ? fieldChanges(before, after) : [];
  return { title: titleOf(kind, before, after) + causeOf(entry), changes };
}

type Image = HistoryEntry['before'];

function titleOf(kind: string, before: Image, after: Image): string {
  if (before === null) return kind === 'import' ? 'Imported' : 'Created';
  const given = names(after?.tags).filter((name) => !names(before.tags).includes(name));
  const taken = names(before.tags).filter((name) => !names(after?.tags).includes(name));
  if (kind === 'tag.delete') return `Tag ${taken.join(', ')} was deleted`;
  if (kind === 'contact.tag') return `Tagged ${given.join(', ')}`;
  if (kind === 'contact.untag') return `Lost the tag ${taken.join(', ')}`;
  if (kind === 'contact.becomeCustomer') return 'Became a customer';
  return kind === 'import' ? 'Updated by an import' : 'Edited';
}

function causeOf({ cause }: HistoryEntry): string {
  return cause?.label ? ` · ${cause.label}` : '';
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
