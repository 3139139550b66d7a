/** The only door for other modules in the browser. */
export { CountrySelect } from './contact/country-select.tsx';
export {
  contactsColumns,
  contactsFilters,
  contactsFilterWords,
  type FilterGiven,
} from './list/list-slots.web.ts';
export { contactsProfile } from './profile/profile-slot.web.ts';
export { useContactsChanged } from './tags/contacts-changed.web.ts';
export { TagIdsInput } from './tags/tag-ids-input.tsx';
