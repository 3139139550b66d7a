import { IconTrash } from '@tabler/icons-react';
import { Time } from '../../ui/feedback/time.tsx';
import type { Column } from '../../ui/list/column.web.ts';
import { DataTable } from '../../ui/list/data-table.tsx';
import type { ApiKeyShown } from './api-keys.contract.ts';

/** The keys as a table. */
export function ApiKeysTable({
  rows,
  onWithdraw,
}: {
  rows: readonly ApiKeyShown[];
  onWithdraw: (key: ApiKeyShown) => void;
}) {
  return (
    <DataTable
      label="API keys"
      columns={COLUMNS}
      rows={rows}
      rowKey={({ id }) => id}
      rowLabel={({ name }) => name}
      rowActions={(key) => [
        { label: 'Withdraw', icon: IconTrash, danger: true, onClick: () => onWithdraw(key) },
      ]}
    />
  );
}

const COLUMNS: readonly Column<ApiKeyShown>[] = [
  { key: 'name', label: 'Name', render: ({ name }) => name },
  { key: 'start', label: 'Begins with', width: '10rem', render: ({ start }) => <code>{start}…</code> },
  { key: 'rights', label: 'Rights', render: ({ rights }) => rights.join(', ') },
  { key: 'createdBy', label: 'Made by', onPhone: 'hidden', render: ({ createdBy }) => createdBy },
  {
    key: 'createdAt',
    label: 'Made',
    width: '9rem',
    onPhone: 'hidden',
    render: ({ createdAt }) => <Time at={createdAt} />,
  },
  {
    key: 'expiresAt',
    label: 'Until',
    width: '11rem',
    render: ({ expiresAt }) => (expiresAt ? <Time at={expiresAt} as="absolute" /> : 'No end'),
  },
];
