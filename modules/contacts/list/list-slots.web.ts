import { slot } from '../../../platform/module/slot.web.ts';

/** What the control of a filter is given: the part of `name:value` behind the colon, undefined when it is off. */
export interface FilterGiven {
  value?: string;
  /** Narrows the list by a value; undefined takes the filter away. */
  onChange: (value?: string) => void;
}

/** Where other modules put controls that narrow the list; a fill's id is the name of its filter: `offers.bought`. */
export const contactsFilters = slot<FilterGiven>('contacts.filters');

/**
 * Where other modules put the value of their filter into words, as they follow "who": "bought Course A". A fill's id is
 * the name of its filter; for a filter without words its title stands in the sentence.
 */
export const contactsFilterWords = slot<{ value: string }>('contacts.filterWords');

/** Where other modules put cells of the list; a fill's id is the name of its column: `offers.totalSpent`. */
export const contactsColumns = slot<{ value: unknown }>('contacts.columns');
