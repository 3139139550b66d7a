import { Time } from '../../../platform/ui/feedback/time.tsx';
import type { Column } from '../../../platform/ui/list/column.web.ts';
import type { ContactSummary } from '../contact/contact.contract.ts';
import { ContactAvatar } from '../contact/contact-avatar.tsx';
import { type PhoneForm, phoneIn } from '../contact/phone-form.web.ts';
import { TypeBadge } from '../contact/type-badge.tsx';
import { OWN_COLUMNS } from './column-marks.web.ts';
import classes from './list-columns.module.css';
import { RowTags } from './row-tags.tsx';

/** The columns of the list, with phones in the form that is wanted, and narrow where others come after them. */
export function listColumns(phoneForm: PhoneForm, { narrow }: { narrow: boolean }): Column<ContactSummary>[] {
  return [
    {
      key: 'name',
      label: 'Name',
      sort: 'name',
      width: narrow ? '16%' : undefined,
      render: ({ name }) => (
        <span className={classes.name}>
          <ContactAvatar name={name} />
          <span className={classes.text}>{name}</span>
        </span>
      ),
    },
    {
      key: 'email',
      label: OWN_COLUMNS.email,
      sort: 'email',
      width: narrow ? '16%' : '23%',
      render: ({ email }) => email,
    },
    {
      key: 'phone',
      label: OWN_COLUMNS.phone,
      width: narrow ? '9rem' : '10rem',
      onTablet: 'hidden',
      render: (contact) => phoneIn(phoneForm, contact),
    },
    {
      key: 'type',
      label: OWN_COLUMNS.type,
      sort: 'type',
      width: '6.5rem',
      render: ({ type }) => <TypeBadge type={type} />,
    },
    { key: 'tags', label: OWN_COLUMNS.tags, onPhone: 'line', render: ({ tags }) => <RowTags tags={tags} /> },
    {
      key: 'created',
      label: OWN_COLUMNS.created,
      sort: 'createdAt',
      firstSort: 'descending',
      width: narrow ? '7.75rem' : '8.5rem',
      onPhone: 'hidden',
      render: ({ createdAt }) => <Time at={createdAt} />,
    },
  ];
}
