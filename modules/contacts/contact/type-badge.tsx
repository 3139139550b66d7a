import type { Contact } from './contact.contract.ts';
import classes from './type-badge.module.css';

/** The types as people read them. */
export const TYPE_WORDS: Record<Contact['type'], string> = { lead: 'Lead', customer: 'Customer' };

/** Whether a contact is a lead or a customer. A plain element, as each row of the list has one. */
export function TypeBadge({ type }: Pick<Contact, 'type'>) {
  return (
    <span className={classes.badge} data-type={type}>
      {TYPE_WORDS[type]}
    </span>
  );
}
