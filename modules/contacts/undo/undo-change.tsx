import { Button, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmByTyping } from '../../../platform/ui/confirm/confirm-by-typing.tsx';
import { useRight } from '../../../platform/ui/rights/rights.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { rightToUndo } from '../bulk/bulk.contract.ts';
import { useUndo } from '../bulk/bulk-progress.web.ts';
import { changeInWords, undoWillInWords } from './change-words.web.ts';
import type { Changeset } from './changesets.contract.ts';
import { goesOn } from './changesets.web.ts';

/** The button that takes a change back, where one may and still can; it asks first, and leads to what comes of it. */
export function UndoChange({ change, size }: { change: Changeset; size?: 'compact-sm' }) {
  const [asking, setAsking] = useState(false);
  const may = useRight(rightToUndo(change.work?.action ?? null));
  if (!may || change.undo.state !== 'possible' || goesOn(change)) return null;
  return (
    <>
      <Button
        variant="default"
        size={size}
        leftSection={<IconArrowBackUp size={16} />}
        aria-label={`Undo: ${changeInWords(change)}`}
        onClick={() => setAsking(true)}
      >
        Undo
      </Button>
      {asking && <Question change={change} onClose={() => setAsking(false)} />}
    </>
  );
}

function Question({ change, onClose }: { change: Changeset; onClose: () => void }) {
  const undo = useUndo();
  const navigate = useNavigate();
  const confirm = async () => {
    const { id } = await undo.mutateAsync(change.id);
    await navigate(linkTo(`/changes/${id}`));
  };
  return (
    <ConfirmByTyping
      opened
      harmless
      onClose={onClose}
      title="Take this back?"
      confirmLabel="Undo"
      onConfirm={confirm}
    >
      <Text fw={560}>{changeInWords(change)}</Text>
      {undoWillInWords(change)} What was changed since stays, and is listed.
    </ConfirmByTyping>
  );
}
