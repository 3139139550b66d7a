/** The only door for other modules on the server. */
export { contactsDeleted, contactsRestored } from './contact/contact.events.ts';
export { becomeCustomer } from './contact/contact.ts';
export {
  type ContactsExtension,
  contactsExtension,
  keepsNothing,
  type TimelineEntry,
} from './extension/contacts-extension.ts';
export { tagsDeleted } from './tags/tag.events.ts';
