import { Button, Text } from '@mantine/core';
import { notifyFailed } from '../../../platform/ui/feedback/notify.tsx';
import { ProgressPanel } from '../../../platform/ui/feedback/progress-panel.tsx';
import type { ImportDetail } from './import.contract.ts';
import { useCancelImport } from './import.web.ts';
import { useImportEvents } from './use-import-events.web.ts';

/** An import while it runs. It goes on when the page is left, and is there again when one returns. */
export function RunningImport({ running }: { running: ImportDetail }) {
  useImportEvents(running.id, true);
  const cancel = useCancelImport(running.id);
  return (
    <ProgressPanel {...stepOf(running)}>
      <Button
        variant="default"
        loading={cancel.isPending}
        onClick={() => cancel.mutate(undefined, { onError: (error) => notifyFailed(error) })}
      >
        Cancel
      </Button>
      <Text size="sm" c="dimmed">
        You can leave this page meanwhile.
      </Text>
    </ProgressPanel>
  );
}

function stepOf({ fileName, rows, progress, created, updated, unchanged, skipped }: ImportDetail) {
  if (rows === null) return { label: `Reading ${fileName}`, done: Math.round(progress * 100), total: 100 };
  return {
    label: `Importing ${fileName}`,
    done: created + updated + unchanged + skipped,
    total: rows,
    counts: [
      { label: 'created', value: created },
      { label: 'updated', value: updated },
      { label: 'unchanged', value: unchanged },
      { label: 'skipped', value: skipped },
    ],
  };
}
