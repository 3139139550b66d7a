import type { Contact } from '../contact/contact.contract.ts';
import { TypeBadge } from '../contact/type-badge.tsx';
import { dayOf } from './day-words.web.ts';
import classes from './profile.module.css';

/** The type of a contact, and since when a customer is one. */
export function ProfileBadges({ contact: { type, customerSince } }: { contact: Contact }) {
  return (
    <>
      <TypeBadge type={type} />
      {customerSince && (
        <span className={classes.since}>
          since <time dateTime={customerSince}>{dayOf(customerSince)}</time>
        </span>
      )}
    </>
  );
}
