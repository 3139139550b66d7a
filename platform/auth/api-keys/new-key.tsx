import { Button, Group, Stack, Text } from '@mantine/core';
import { CopyField } from '../../ui/feedback/copy-field.tsx';

/** A new key, which is shown this once. */
export function NewKey({ value, onDone }: { value: string; onDone: () => void }) {
  return (
    <Stack gap="md">
      <Text size="sm">Copy the key now: it is kept as a hash only, and cannot be shown again.</Text>
      <CopyField label="API key" value={value} description="Send it as “Authorization: Bearer …”." />
      <Group>
        <Button onClick={onDone}>Done</Button>
      </Group>
    </Stack>
  );
}
