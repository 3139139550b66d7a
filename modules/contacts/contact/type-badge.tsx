import { Badge } from '@mantine/core';
import type { Contact } from './contact.contract.ts';

/** The types as people read them. */
export const TYPE_WORDS: Record<Contact['type'], string> = { lead: 'Lead', customer: 'Customer' };

/** Whether a contact is a lead or a customer. */
export function TypeBadge({ type }: Pick<Contact, 'type'>) {
  return <Badge color={type === 'customer' ? 'pine' : 'gray'}>{TYPE_WORDS[type]}</Badge>;
}
