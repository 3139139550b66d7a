import { Text } from '@mantine/core';
import { Time } from '../../../platform/ui/feedback/time.tsx';
import { useContactHistory } from '../history/history.web.ts';

/** Who changed a contact last, and when. */
export function LastChange({ contactId }: { contactId: string }) {
  const [last] = useContactHistory(contactId, 1).data?.items ?? [];
  return (
    <Text>
      {last && (
        <>
          {last.actor.name} changed it <Time at={last.at} />.{' '}
        </>
      )}
      Choose what each field is to be. Nothing is saved before you have.
    </Text>
  );
}
