import { Alert, List, Skeleton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { ProblemAlert } from '../../../platform/ui/feedback/problem-alert.tsx';

interface Given {
  /** What the modules say, as it is asked for. */
  asked: {
    data: { warnings: readonly { module: string; text: string }[] } | undefined;
    error: unknown;
    refetch: () => unknown;
  };
  /** Who is to be deleted: "the contact". */
  whom: string;
}

/** What else is affected when contacts are deleted, as the modules say. */
export function DeletionWarnings({ asked: { data, error, refetch }, whom }: Given) {
  if (error)
    return (
      <ProblemAlert
        error={error}
        title={`We could not find out what else this affects. You can still delete ${whom}.`}
        onRetry={() => void refetch()}
      />
    );
  if (!data) return <Skeleton h={14} w="70%" role="status" aria-label="Looking for what this affects" />;
  if (data.warnings.length === 0) return null;
  return (
    <Alert color="yellow" title="This also affects" icon={<IconAlertTriangle size={16} />}>
      <List size="sm">
        {data.warnings.map(({ module, text }) => (
          <List.Item key={`${module} ${text}`}>{text}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
