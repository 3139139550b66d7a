import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { problemOf } from './problem.web.ts';

interface Given {
  error: unknown;
  title?: string;
  onRetry?: () => void;
  /** What helps with this problem in particular: a link to the contact in the way, say. */
  children?: ReactNode;
}

/** Says what went wrong, in the server's own sentence, and what to do. */
export function ProblemAlert({ error, title, onRetry, children }: Given) {
  const problem = problemOf(error);
  return (
    <Alert color="red" role="alert" title={title} icon={<IconAlertTriangle size={18} />}>
      <Text size="sm">{problem.detail}</Text>
      {children}
      {problem.status >= 500 && problem.requestId && (
        <Text size="xs" c="dimmed" mt={4}>
          Request {problem.requestId}
        </Text>
      )}
      {onRetry && (
        <Group mt="xs">
          <Button size="xs" variant="default" leftSection={<IconRefresh size={14} />} onClick={onRetry}>
            Try again
          </Button>
        </Group>
      )}
    </Alert>
  );
}
