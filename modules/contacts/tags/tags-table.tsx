import { IconPencil, IconTrash, IconUsers } from '@tabler/icons-react';
import type { Column, RowAction } from '../../../platform/ui/list/column.web.ts';
import { DataTable } from '../../../platform/ui/list/data-table.tsx';
import type { Tag } from './tag.contract.ts';
import type { Doing } from './tag-dialogs.tsx';
import { contactsWithTag } from './tag-words.web.ts';
import classes from './tags-table.module.css';

interface Given {
  tags: readonly Tag[];
  mayEdit: boolean;
  onDo: (doing: Doing) => void;
}

/** The tags with the number of their contacts; a tag leads to those. */
export function TagsTable({ tags, mayEdit, onDo }: Given) {
  return (
    <DataTable
      label="Tags"
      rows={tags}
      rowKey={(tag) => tag.id}
      rowLabel={(tag) => tag.name}
      rowTo={contactsWithTag}
      rowActions={(tag) => (mayEdit ? [showContacts(tag), ...changes(tag, onDo)] : [showContacts(tag)])}
      columns={COLUMNS}
    />
  );
}

const COLUMNS: readonly Column<Tag>[] = [
  { key: 'name', label: 'Name', width: '34%', render: (tag) => tag.name },
  { key: 'description', label: 'Description', render: (tag) => tag.description },
  {
    key: 'contacts',
    label: 'Contacts',
    align: 'end',
    width: '8rem',
    render: (tag) => <TagCount tag={tag} />,
  },
];

// On a phone no header says what is counted.
function TagCount({ tag: { contacts } }: { tag: Tag }) {
  return (
    <>
      {contacts.toLocaleString('en')}
      <span className={classes.unit}>{contacts === 1 ? ' contact' : ' contacts'}</span>
    </>
  );
}

function showContacts(tag: Tag): RowAction {
  return { label: 'Show contacts', icon: IconUsers, to: contactsWithTag(tag) };
}

function changes(tag: Tag, onDo: Given['onDo']): RowAction[] {
  return [
    { label: 'Edit', icon: IconPencil, onClick: () => onDo({ kind: 'edit', tag }) },
    { label: 'Delete', icon: IconTrash, danger: true, onClick: () => onDo({ kind: 'delete', tag }) },
  ];
}
