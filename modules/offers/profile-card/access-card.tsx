import { Text } from '@mantine/core';
import { AccessList } from '../entitlement/access-list.tsx';
import { MOST_ACCESS, useAccessOf } from '../entitlement/entitlement.web.ts';
import { GrantAccessButton } from './grant-access-button.tsx';

/** What a contact has or had access to, by product, and granting more. */
export default function AccessCard({ contactId }: { contactId: string }) {
  const { data } = useAccessOf(contactId);
  return (
    <>
      {data.items.length > 0 ? (
        <AccessList access={data.items} />
      ) : (
        <Text c="dimmed">No access to anything yet.</Text>
      )}
      {data.next && (
        <Text c="dimmed" mt="sm">
          The newest {MOST_ACCESS} are shown.
        </Text>
      )}
      <GrantAccessButton contactId={contactId} />
    </>
  );
}
