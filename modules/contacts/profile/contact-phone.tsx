import { Anchor } from '@mantine/core';
import type { Contact } from '../contact/contact.contract.ts';
import classes from './profile.module.css';

/** A phone to call, in both forms; what could not be read as a number is shown as typed. */
export function ContactPhone({ contact }: { contact: Contact }) {
  const { phone, phoneE164, phoneInternational, phoneNational } = contact;
  if (!phoneE164) return phone;
  return (
    <>
      <Anchor href={`tel:${phoneE164}`}>{phoneInternational}</Anchor>
      <span className={classes.national}>{phoneNational}</span>
    </>
  );
}
