import { Alert, Box, List, Skeleton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { ProblemAlert } from '../../../platform/ui/feedback/problem-alert.tsx';
import { useDeletion } from './contact.web.ts';

/** What goes or stays with a contact that is about to be deleted, as the modules say. */
export function DeletionWarnings({ id }: { id: string }) {
  const { data, error, refetch } = useDeletion(id);
  if (error)
    return (
      <Box mt="sm">
        <ProblemAlert
          error={error}
          title="We could not find out what else this affects. You can still delete the contact."
          onRetry={() => void refetch()}
        />
      </Box>
    );
  if (!data)
    return <Skeleton h={14} mt="sm" w="70%" role="status" aria-label="Looking for what this affects" />;
  if (data.warnings.length === 0) return null;
  return (
    <Alert mt="sm" color="yellow" title="This also affects" icon={<IconAlertTriangle size={16} />}>
      <List size="sm">
        {data.warnings.map(({ module, text }) => (
          <List.Item key={`${module} ${text}`}>{text}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
