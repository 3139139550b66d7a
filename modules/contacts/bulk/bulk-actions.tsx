import { Button } from '@mantine/core';
import { IconDownload, IconTag, IconTagOff, IconTrash, IconUserCog } from '@tabler/icons-react';
import { useRight } from '../../../platform/ui/rights/rights.tsx';
import { RIGHTS } from './bulk.contract.ts';
import classes from './bulk-actions.module.css';
import { useExport } from './export.web.ts';
import type { PickedContacts } from './picked-contacts.web.ts';

/** What one is asked about before it is done to picked contacts. */
export type Asked = 'add tags' | 'remove tags' | 'set type' | 'delete';

interface Given {
  /** Undefined while nothing can be done, for nothing is picked. */
  picked: PickedContacts | undefined;
  onAsk: (asked: Asked) => void;
  /** Told the server's number, where it counts others than the person saw. */
  onCounted: (number: number) => void;
}

/** The buttons for what one may do to picked contacts. */
export function BulkActions({ picked, onAsk, onCounted }: Given) {
  const mayEdit = useRight(RIGHTS.addTags);
  const mayExport = useRight(RIGHTS.export);
  const mayDelete = useRight(RIGHTS.delete);
  const file = useExport(onCounted);
  // Not `disabled`, which would lose the focus that comes back to the button of a dialog.
  const off = !picked || undefined;
  const button = {
    variant: 'default',
    'aria-disabled': off,
    'data-disabled': off,
    className: classes.action,
  };
  return (
    <>
      {mayEdit && (
        <>
          <Button {...button} leftSection={<IconTag size={16} />} onClick={() => onAsk('add tags')}>
            Add tags
          </Button>
          <Button {...button} leftSection={<IconTagOff size={16} />} onClick={() => onAsk('remove tags')}>
            Remove tags
          </Button>
          <Button {...button} leftSection={<IconUserCog size={16} />} onClick={() => onAsk('set type')}>
            Set type
          </Button>
        </>
      )}
      {mayExport && (
        <Button
          {...button}
          leftSection={<IconDownload size={16} />}
          loading={file.isPending}
          onClick={() => picked && file.start({ selection: picked.selection, seen: picked.number })}
        >
          Export
        </Button>
      )}
      {mayDelete && (
        <Button
          {...button}
          color="red"
          variant="light"
          leftSection={<IconTrash size={16} />}
          onClick={() => onAsk('delete')}
        >
          Delete
        </Button>
      )}
    </>
  );
}
