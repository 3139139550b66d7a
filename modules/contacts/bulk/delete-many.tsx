import { Button, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { ConfirmByTyping } from '../../../platform/ui/confirm/confirm-by-typing.tsx';
import { IfRight } from '../../../platform/ui/rights/rights.tsx';
import { DeletionWarnings } from '../contact/deletion-warnings.tsx';
import { contactsInWords } from '../tags/tag-words.web.ts';
import { type Asking, useBulkPreflight, useStartBulk } from './bulk.web.ts';
import { undoUntilInWords } from './bulk-words.web.ts';
import { useExport } from './export.web.ts';

/** Asks before picked contacts are deleted: how many, what goes with them, until when they can come back. */
export function DeleteMany({ onClose, ...asking }: Asking) {
  const { picked, onCounted } = asking;
  const start = useStartBulk(asking);
  const preflight = useBulkPreflight(picked);
  const undoDays = preflight.data?.undoDays;
  return (
    <ConfirmByTyping
      opened
      onClose={onClose}
      title={`Delete ${contactsInWords(picked.number)}?`}
      word="DELETE"
      confirmLabel={`Delete ${contactsInWords(picked.number)}`}
      ready={!preflight.isPending}
      onConfirm={() => start({ kind: 'delete' })}
    >
      <Stack gap="sm">
        <div>
          They go with all their tags and details. {undoDays !== undefined && undoUntilInWords(undoDays)}
        </div>
        <DeletionWarnings asked={preflight} whom="the contacts" />
        <IfRight right="contacts.export">
          <ExportFirst picked={picked} onCounted={onCounted} />
        </IfRight>
      </Stack>
    </ConfirmByTyping>
  );
}

function ExportFirst({ picked: { selection, number }, onCounted }: Pick<Asking, 'picked' | 'onCounted'>) {
  const file = useExport(onCounted);
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} />}
      loading={file.isPending}
      onClick={() => file.start({ selection, seen: number })}
    >
      Export these contacts first
    </Button>
  );
}
