import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { notifyFailed } from '../../../platform/ui/feedback/notify.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import type { ImportDetail } from './import.contract.ts';
import { useDiscardImport, useRunImport } from './import.web.ts';

/** What is done with a draft: it is started, or discarded with its file. */
export function DraftActions({ draft }: { draft: ImportDetail }) {
  const navigate = useNavigate();
  const run = useRunImport(draft.id);
  const discard = useDiscardImport(draft.id);
  const leave = () => void navigate(linkTo('/imports/new'));
  const ready = draft.columns.some(({ field }) => field === 'email');
  return (
    <>
      <Button
        variant="default"
        loading={discard.isPending}
        onClick={() =>
          discard.mutate(undefined, { onSuccess: leave, onError: (error) => notifyFailed(error) })
        }
      >
        Discard
      </Button>
      <Button
        leftSection={<IconPlayerPlay size={16} />}
        disabled={!ready}
        loading={run.isPending}
        onClick={() => run.mutate(undefined, { onError: (error) => notifyFailed(error) })}
      >
        Start import
      </Button>
    </>
  );
}
