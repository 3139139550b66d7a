import { Button, Group, Text } from '@mantine/core';

/** What a card says instead of its content. */
export function FillProblem({ text, onRetry }: { text: string; onRetry: () => void }) {
  return (
    <Group role="alert" justify="space-between" gap="xs">
      <Text size="sm" c="dimmed">
        {text}
      </Text>
      <Button size="compact-sm" variant="default" onClick={onRetry}>
        Retry
      </Button>
    </Group>
  );
}
