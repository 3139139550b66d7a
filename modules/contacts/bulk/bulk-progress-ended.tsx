import { Anchor, Button, CloseButton, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { notifyFailed } from '../../../platform/ui/feedback/notify.tsx';
import { useRight } from '../../../platform/ui/rights/rights.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { type BulkWork, rightToUndo } from './bulk.contract.ts';
import classes from './bulk-progress.module.css';
import { useUndo } from './bulk-progress.web.ts';
import { dayAndTime, outcomeInWords } from './bulk-words.web.ts';

interface Given {
  work: BulkWork;
  /** It is being taken back, as the work of this id. */
  onUndo: (id: string) => void;
  onClose: () => void;
}

/** What came of work on many contacts, in true numbers, and until when it can be taken back. */
export function BulkProgressEnded({ work, onUndo, onClose }: Given) {
  const { id, status, left, error, undoUntil } = work;
  const whole = status === 'done';
  const Icon = whole ? IconCheck : IconAlertTriangle;
  return (
    <section className={classes.ended} aria-label="What came of it" data-status={status}>
      <Icon className={classes.icon} size={18} aria-hidden />
      <div className={classes.told}>
        <Text fw={560} role="status">
          {outcomeInWords(work)}
        </Text>
        {error && <Text size="sm">{error}</Text>}
        <Group gap="xs" mt={4}>
          {undoUntil && (
            <Text size="sm" c="dimmed">
              Can be undone until {dayAndTime(undoUntil)}.
            </Text>
          )}
          <Anchor component={Link} {...linkTo(`/changes/${id}`)} size="sm">
            {left > 0 ? 'Which were left alone, and why' : 'Details'}
          </Anchor>
        </Group>
      </div>
      {undoUntil && work.changed > 0 && <UndoButton work={work} onUndo={onUndo} />}
      <CloseButton aria-label="Close" onClick={onClose} />
    </section>
  );
}

function UndoButton({ work: { id, action }, onUndo }: Pick<Given, 'work' | 'onUndo'>) {
  const undo = useUndo();
  const may = useRight(rightToUndo(action));
  if (!may) return null;
  return (
    <Button
      variant="default"
      className={classes.undo}
      loading={undo.isPending}
      leftSection={<IconArrowBackUp size={16} />}
      onClick={() =>
        undo.mutate(id, { onSuccess: (work) => onUndo(work.id), onError: (error) => notifyFailed(error) })
      }
    >
      Undo
    </Button>
  );
}
