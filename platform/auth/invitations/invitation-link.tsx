import { Button, Group, Stack, Text } from '@mantine/core';
import { CopyField } from '../../ui/feedback/copy-field.tsx';
import { INVITATION_DAYS } from './invitations.contract.ts';

interface Given {
  email: string;
  path: string;
  onDone: () => void;
}

/** The link of a new invitation, which is shown this once. */
export function InvitationLink({ email, path, onDone }: Given) {
  return (
    <Stack gap="md">
      <Text size="sm">
        Send this link to {email}. It works once, for {INVITATION_DAYS} days, and is not shown again.
      </Text>
      <CopyField label="Invitation link" value={new URL(path, window.location.origin).href} />
      <Group>
        <Button onClick={onDone}>Done</Button>
      </Group>
    </Stack>
  );
}
