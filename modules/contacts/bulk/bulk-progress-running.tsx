import { Button, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { notifyFailed } from '../../../platform/ui/feedback/notify.tsx';
import { ProgressPanel } from '../../../platform/ui/feedback/progress-panel.tsx';
import type { BulkWork } from './bulk.contract.ts';
import { useCancelBulk } from './bulk-progress.web.ts';
import { doingInWords, timeLeftInWords } from './bulk-words.web.ts';

/** Work on many contacts while it goes on: what, how far, how long still, and the way to end it. */
export function BulkProgressRunning({ work }: { work: BulkWork }) {
  const cancel = useCancelBulk(work.id);
  const left = useTimeLeft(work);
  return (
    <ProgressPanel label={doingInWords(work)} done={work.done} total={work.total}>
      <Button
        variant="default"
        loading={cancel.isPending}
        onClick={() => cancel.mutate(undefined, { onError: (error) => notifyFailed(error) })}
      >
        Cancel
      </Button>
      <Text size="sm" c="dimmed">
        {left ? `${left} left. ` : ''}You can go on working meanwhile.
      </Text>
    </ProgressPanel>
  );
}

// By the pace seen here, so that neither a wait in the queue nor a wrong clock counts.
function useTimeLeft({ done, total }: BulkWork) {
  const [first, setFirst] = useState<{ done: number; at: number }>();
  const [left, setLeft] = useState<string>();
  useEffect(() => {
    const now = Date.now();
    if (!first) return setFirst({ done, at: now });
    const pace = (done - first.done) / (now - first.at);
    setLeft(pace > 0 ? timeLeftInWords((total - done) / pace) : undefined);
  }, [first, done, total]);
  return left;
}
