/** The only door for other modules in the browser. */
export { contactsProfile } from './profile/profile-slot.web.ts';
