import { Badge } from '@mantine/core';
import { Time } from '../../../platform/ui/feedback/time.tsx';
import type { Column } from '../../../platform/ui/list/column.web.ts';
import { DataTable } from '../../../platform/ui/list/data-table.tsx';
import type { ImportStatus, ImportSummary } from './import.contract.ts';
import { STATUS_WORDS } from './import-words.web.ts';

/** The imports with what came of each. */
export function ImportsTable({ imports }: { imports: readonly ImportSummary[] }) {
  return (
    <DataTable
      label="Imports"
      rows={imports}
      rowKey={({ id }) => id}
      rowLabel={({ fileName }) => fileName}
      rowTo={({ id }) => `/imports/${id}`}
      columns={COLUMNS}
    />
  );
}

/** The state of an import as a badge. */
export function StatusBadge({ status }: { status: ImportStatus }) {
  return (
    <Badge variant="light" color={COLORS[status] ?? 'blue'}>
      {STATUS_WORDS[status]}
    </Badge>
  );
}

const COLORS: Partial<Record<ImportStatus, string>> = {
  draft: 'gray',
  done: 'pine',
  cancelled: 'amber',
  failed: 'red',
};

const COLUMNS: readonly Column<ImportSummary>[] = [
  { key: 'fileName', label: 'File', render: ({ fileName }) => fileName },
  { key: 'status', label: 'State', width: '7rem', render: ({ status }) => <StatusBadge status={status} /> },
  ...(['created', 'updated', 'unchanged', 'skipped'] as const).map((key) => ({
    key,
    label: key[0]?.toUpperCase() + key.slice(1),
    align: 'end' as const,
    width: '6.25rem',
    onPhone: 'inline' as const,
    render: (row: ImportSummary) => (row.startedAt ? row[key].toLocaleString('en') : null),
  })),
  { key: 'by', label: 'By', width: '8rem', onPhone: 'inline', onTablet: 'hidden', render: ({ by }) => by },
  {
    key: 'createdAt',
    label: 'When',
    width: '8rem',
    onPhone: 'inline',
    render: ({ createdAt }) => <Time at={createdAt} />,
  },
];
