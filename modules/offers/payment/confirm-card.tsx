import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '../../../platform/ui/feedback/problem-alert.tsx';
import { useConfirm } from './sandbox.web.ts';
import classes from './sandbox-page.module.css';

interface Given {
  id: string;
  onPaid: () => unknown;
  /** Told the bank's sentence. */
  onRefused: (sentence: string) => void;
}

/** Asks the owner of a card, as a bank does, whether it is they who pay. */
export function ConfirmCard({ id, onPaid, onRefused }: Given) {
  const confirm = useConfirm(id);
  const [refused, setRefused] = useState(false);
  const answer = async (agreed: boolean) => {
    setRefused(!agreed);
    const { outcome, sentence } = await confirm.mutateAsync(agreed);
    if (outcome === 'paid') await onPaid();
    else onRefused(sentence);
  };
  return (
    <>
      <h2 className={classes.heading}>Is it you?</h2>
      <p className={classes.text}>
        Your bank asks you to confirm this payment, as it would with a real card.
      </p>
      {confirm.error && <ProblemAlert error={confirm.error} />}
      <Group grow mt="lg">
        <Button
          variant="default"
          size="md"
          disabled={confirm.isPending && !refused}
          loading={confirm.isPending && refused}
          onClick={() => void answer(false).catch(() => {})}
        >
          Refuse
        </Button>
        <Button
          size="md"
          disabled={confirm.isPending && refused}
          loading={confirm.isPending && !refused}
          onClick={() => void answer(true).catch(() => {})}
        >
          Confirm
        </Button>
      </Group>
    </>
  );
}
