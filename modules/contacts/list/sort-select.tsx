import { NativeSelect } from '@mantine/core';
import classes from './contact-filters.module.css';
import { type ContactSort, contactSort } from './list.contract.ts';

/** The order of the list on a phone, where no headers are. */
export function SortSelect({ sort, onSort }: { sort: ContactSort; onSort: (sort: ContactSort) => void }) {
  return (
    <NativeSelect
      className={classes.sort}
      aria-label="Sort"
      value={sort}
      onChange={(event) => onSort(contactSort.parse(event.currentTarget.value))}
      data={contactSort.options.map((value) => ({ value, label: WORDS[value] }))}
    />
  );
}

const WORDS: Record<ContactSort, string> = {
  '-createdAt': 'Newest first',
  createdAt: 'Oldest first',
  name: 'Name, A to Z',
  '-name': 'Name, Z to A',
  email: 'E-mail, A to Z',
  '-email': 'E-mail, Z to A',
  type: 'Customers first',
  '-type': 'Leads first',
};
