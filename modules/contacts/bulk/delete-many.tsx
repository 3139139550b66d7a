import { Alert, Button, List, Skeleton, Stack } from '@mantine/core';
import { IconAlertTriangle, IconDownload } from '@tabler/icons-react';
import { ConfirmByTyping } from '../../../platform/ui/confirm/confirm-by-typing.tsx';
import { ProblemAlert } from '../../../platform/ui/feedback/problem-alert.tsx';
import { IfRight } from '../../../platform/ui/rights/rights.tsx';
import { contactsInWords } from '../tags/tag-words.web.ts';
import { type Asking, useBulkPreflight, useStartBulk } from './bulk.web.ts';
import { dayAndTime } from './bulk-words.web.ts';
import { useExport } from './export.web.ts';
import type { PickedContacts } from './picked-contacts.web.ts';

const DAY_MS = 86_400_000;

/** Asks before picked contacts are deleted: how many, what goes with them, until when they can come back. */
export function DeleteMany({ onClose, ...asking }: Asking) {
  const { number, start } = useStartBulk(asking);
  const preflight = useBulkPreflight(asking.picked, number);
  return (
    <ConfirmByTyping
      opened
      onClose={onClose}
      title={`Delete ${contactsInWords(number)}?`}
      word="DELETE"
      confirmLabel={`Delete ${contactsInWords(number)}`}
      ready={!preflight.isPending}
      onConfirm={() => start({ kind: 'delete' })}
    >
      <Stack gap="sm">
        <WhatFollows preflight={preflight} />
        <IfRight right="contacts.export">
          <ExportFirst selection={asking.picked.selection} number={number} />
        </IfRight>
      </Stack>
    </ConfirmByTyping>
  );
}

function ExportFirst({ selection, number }: PickedContacts) {
  const file = useExport();
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

function WhatFollows({
  preflight: { data, error, refetch },
}: {
  preflight: ReturnType<typeof useBulkPreflight>;
}) {
  if (error) {
    return (
      <ProblemAlert
        error={error}
        title="We could not find out what else this affects. You can still delete the contacts."
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <Skeleton h={14} w="70%" role="status" aria-label="Looking for what this affects" />;
  return (
    <>
      <div>They go with all their tags and details. {untilWhen(data.undoDays)}</div>
      {data.warnings.length > 0 && (
        <Alert color="yellow" title="This also affects" icon={<IconAlertTriangle size={16} />}>
          <List size="sm">
            {data.warnings.map(({ module, text }) => (
              <List.Item key={`${module} ${text}`}>{text}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </>
  );
}

function untilWhen(undoDays: number) {
  if (undoDays === 0) return 'This cannot be undone.';
  const until = new Date(Date.now() + undoDays * DAY_MS).toISOString();
  return `This can be undone until ${dayAndTime(until)}, and not after.`;
}
