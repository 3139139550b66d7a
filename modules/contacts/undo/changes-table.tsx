import { Time } from '../../../platform/ui/feedback/time.tsx';
import type { Column } from '../../../platform/ui/list/column.web.ts';
import { DataTable } from '../../../platform/ui/list/data-table.tsx';
import { ChangeState } from './change-state.tsx';
import { changeInWords } from './change-words.web.ts';
import classes from './changes-table.module.css';
import type { Changeset } from './changesets.contract.ts';
import { UndoChange } from './undo-change.tsx';

/** What was done to contacts, each with where it stands and the way to take it back. */
export function ChangesTable({ changes }: { changes: readonly Changeset[] }) {
  const named = (change: Changeset) => changeInWords(change, undoneBy(change, changes));
  return (
    <DataTable
      label="Changes"
      rows={changes}
      rowKey={({ id }) => id}
      rowLabel={named}
      rowTo={({ id }) => `/changes/${id}`}
      columns={[
        {
          key: 'what',
          label: 'What',
          render: (change) => <span className={classes.what}>{named(change)}</span>,
        },
        ...COLUMNS,
      ]}
    />
  );
}

// It is further down the same page as a rule; elsewhere the page of the undo names it.
function undoneBy({ work }: Changeset, changes: readonly Changeset[]) {
  return changes.find(({ id }) => id === work?.undoes);
}

const COLUMNS: readonly Column<Changeset>[] = [
  { key: 'state', label: 'State', width: '17rem', render: (change) => <ChangeState change={change} /> },
  { key: 'by', label: 'By', width: '9rem', onPhone: 'inline', onTablet: 'hidden', render: ({ by }) => by },
  {
    key: 'at',
    label: 'When',
    width: '8rem',
    onPhone: 'inline',
    render: ({ at }) => <Time at={at} />,
  },
  {
    key: 'undo',
    label: 'Undo',
    width: '7rem',
    align: 'end',
    render: (change) => <UndoChange change={change} size="compact-sm" />,
  },
];
