import { Badge, Group } from '@mantine/core';
import { Person } from '../../ui/feedback/person.tsx';
import { Time } from '../../ui/feedback/time.tsx';
import type { Column, RowAction } from '../../ui/list/column.web.ts';
import { DataTable } from '../../ui/list/data-table.tsx';
import { roleWords } from '../rights/role-words.web.ts';
import type { MemberShown } from './members.contract.ts';

interface Given {
  rows: readonly MemberShown[];
  actions: (member: MemberShown) => readonly RowAction[];
}

/** The members as a table. */
export function MembersTable({ rows, actions }: Given) {
  return (
    <DataTable
      label="Members"
      columns={COLUMNS}
      rows={rows}
      rowKey={({ id }) => id}
      rowLabel={({ name }) => name}
      rowActions={actions}
    />
  );
}

const COLUMNS: readonly Column<MemberShown>[] = [
  { key: 'name', label: 'Name', render: ({ name }) => <Person name={name} /> },
  { key: 'email', label: 'E-mail', render: ({ email }) => email },
  { key: 'role', label: 'Role', width: '12rem', render: (member) => <Standing {...member} /> },
  {
    key: 'createdAt',
    label: 'Member since',
    width: '10rem',
    onPhone: 'hidden',
    render: ({ createdAt }) => <Time at={createdAt} />,
  },
];

function Standing({ role, rights }: MemberShown) {
  return (
    <Group gap={6} component="span">
      {roleWords[role].name}
      {rights.length > 0 && (
        <Badge color="gray" size="sm">
          +{rights.length} {rights.length === 1 ? 'right' : 'rights'}
        </Badge>
      )}
    </Group>
  );
}
