import { Button, Group, Modal, Stack } from '@mantine/core';
import { notifyDone } from '../../../platform/ui/feedback/notify.tsx';
import { ProblemAlert } from '../../../platform/ui/feedback/problem-alert.tsx';
import { endInWords } from './access-words.web.ts';
import type { Entitlement } from './entitlement.contract.ts';
import { useRestoreAccess } from './entitlement.web.ts';

/** Asks before revoked access is given back. */
export function RestoreAccess({ access, onClose }: { access: Entitlement; onClose: () => void }) {
  const restore = useRestoreAccess();
  const confirm = () =>
    restore.mutate(access.id, {
      onSuccess: () => {
        notifyDone(`Access to ${access.product.name} was restored`);
        onClose();
      },
    });
  return (
    <Modal opened onClose={onClose} title={`Restore access to ${access.product.name}?`}>
      <Stack gap="md">
        <div>
          Why it ended: {endInWords(access)}. It goes on as before
          {access.tag && `, with the tag “${access.tag.name}”`}.
        </div>
        {restore.error && <ProblemAlert error={restore.error} />}
        <Group gap="xs">
          <Button onClick={confirm} loading={restore.isPending} data-autofocus>
            Restore access
          </Button>
          <Button variant="default" onClick={onClose} disabled={restore.isPending}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
