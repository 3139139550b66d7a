import { Badge } from '@mantine/core';
import { undoStateInWords } from './change-words.web.ts';
import type { Changeset } from './changesets.contract.ts';
import { goesOn } from './changesets.web.ts';

/** Where a change stands: how far it is, or whether it can be taken back. */
export function ChangeState({ change }: { change: Changeset }) {
  const { work } = change;
  if (work && goesOn(change))
    return (
      <Badge variant="light" color="blue">
        {work.done.toLocaleString('en')} of {work.total.toLocaleString('en')}
      </Badge>
    );
  return (
    <>
      {work?.status === 'cancelled' && <Ended color="amber" label="Cancelled" />}
      {work?.status === 'failed' && <Ended color="red" label="Failed" />}
      {undoStateInWords(change)}
    </>
  );
}

function Ended({ color, label }: { color: string; label: string }) {
  return (
    <Badge variant="light" color={color} mr="xs">
      {label}
    </Badge>
  );
}
