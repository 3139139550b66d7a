import { IconEye, IconPencil, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { RowAction } from '../../../platform/ui/list/column.web.ts';
import { DataTable } from '../../../platform/ui/list/data-table.tsx';
import { useRight } from '../../../platform/ui/rights/rights.tsx';
import type { ContactSummary } from '../contact/contact.contract.ts';
import { usePhoneForm } from '../contact/use-phone-form.web.ts';
import { type ContactSort, contactSort } from './list.contract.ts';
import { listColumns } from './list-columns.tsx';

interface Given {
  contacts: readonly ContactSummary[];
  sort: ContactSort;
  onSort: (sort: ContactSort) => void;
  onDelete: (contact: ContactSummary) => void;
}

/** The rows of the list; each leads to its contact. */
export function ContactTable({ contacts, sort, onSort, onDelete }: Given) {
  const [phoneForm] = usePhoneForm();
  const columns = useMemo(() => listColumns(phoneForm), [phoneForm]);
  const mayEdit = useRight('contacts.edit');
  const mayDelete = useRight('contacts.delete');

  const actions = (contact: ContactSummary): RowAction[] => [
    { label: 'View', icon: IconEye, to: `/contacts/${contact.id}` },
    ...(mayEdit ? [{ label: 'Edit', icon: IconPencil, to: `/contacts/${contact.id}/edit` }] : []),
    ...(mayDelete
      ? [{ label: 'Delete', icon: IconTrash, danger: true, onClick: () => onDelete(contact) }]
      : []),
  ];

  return (
    <DataTable
      label="Contacts"
      columns={columns}
      rows={contacts}
      rowKey={({ id }) => id}
      rowLabel={({ name }) => name}
      rowTo={({ id }) => `/contacts/${id}`}
      rowActions={actions}
      sort={sort}
      onSort={(wanted) => onSort(contactSort.parse(wanted))}
    />
  );
}
