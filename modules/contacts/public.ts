/** The only door for other modules on the server. */
export { contactsDeleted } from './contact/contact.events.ts';
export { becomeCustomer } from './contact/contact.ts';
