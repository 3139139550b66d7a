/** The only door for other modules on the server. */

export { addressLines } from './contact/address-lines.contract.ts';
export { contactsDeleted, contactsRestored } from './contact/contact.events.ts';
export { becomeCustomer, findOrCreateContact } from './contact/contact.ts';
export type { ActiveGrant } from './contact/contact-grants.ts';
export { grantsOfContact, grantTags, tagsById, withdrawGrants } from './contact/contact-grants.ts';
export { countryName, readCountry } from './contact/country.ts';
export { type Filling, fillBlanks } from './contact/fill-blanks.ts';
export { contactsById, type KnownContact, lockContacts } from './contact/known-contact.ts';
export {
  type ContactsExtension,
  contactsExtension,
  keepsNothing,
  type TimelineEntry,
} from './extension/contacts-extension.ts';
export type { Cause } from './history/intention.ts';
export { eraseContacts } from './life/erase.ts';
export { exportContact } from './life/export.ts';
export { mergeContacts } from './life/merge.ts';
export { restoreDeleted } from './life/restore.ts';
export { badCondition } from './list/condition.problems.ts';
export { tagsDeleted } from './tags/tag.events.ts';
