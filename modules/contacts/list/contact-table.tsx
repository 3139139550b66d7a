import { IconEye, IconPencil, IconTrash } from '@tabler/icons-react';
import type { RowAction } from '../../../platform/ui/list/column.web.ts';
import { DataTable } from '../../../platform/ui/list/data-table.tsx';
import type { Picking } from '../../../platform/ui/list/picking.web.ts';
import { useRight } from '../../../platform/ui/rights/rights.tsx';
import { type ContactSort, contactSort, type ListedContact } from './list.contract.ts';
import { useListColumns } from './use-list-columns.web.ts';

interface Given {
  contacts: readonly ListedContact[];
  /** The columns of other modules that could not be loaded. */
  missing?: readonly string[];
  sort: ContactSort;
  onSort: (sort: ContactSort) => void;
  onDelete: (contact: ListedContact) => void;
  /** Lets contacts be picked, where one may do something to them. */
  picking?: Picking | undefined;
}

/** The rows of the list; each leads to its contact. */
export function ContactTable({ contacts, missing = [], sort, onSort, onDelete, picking }: Given) {
  const columns = useListColumns(missing);
  const mayEdit = useRight('contacts.edit');
  const mayDelete = useRight('contacts.delete');

  const actions = (contact: ListedContact): RowAction[] => [
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
      picking={picking}
    />
  );
}
