import { Badge } from '@mantine/core';
import { undoStateInWords } from './change-words.web.ts';
import type { Changeset } from './changesets.contract.ts';
import { goesOn } from './changesets.web.ts';

/** Where a change stands: how far it is, or whether it can be taken back. */
export function ChangeState({ change }: { change: Changeset }) {
  return (
    <>
      <ChangeBadge change={change} /> {!goesOn(change) && undoStateInWords(change)}
    </>
  );
}

/** How far a change is, or that it did not come to its end; nothing for one that did. */
export function ChangeBadge({ change: { work } }: { change: Pick<Changeset, 'work'> }) {
  if (!work || work.status === 'done') return null;
  const { label, color } = ENDS[work.status] ?? { label: progressOf(work), color: 'blue' };
  return (
    <Badge variant="light" color={color}>
      {label}
    </Badge>
  );
}

function progressOf({ done, total }: NonNullable<Changeset['work']>) {
  return `${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
}

const ENDS: Partial<Record<string, { label: string; color: string }>> = {
  cancelled: { label: 'Cancelled', color: 'amber' },
  failed: { label: 'Failed', color: 'red' },
};
