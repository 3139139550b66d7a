import { Text } from '@mantine/core';
import { Section } from '../../../platform/ui/detail/section.tsx';
import { AccessList } from '../entitlement/access-list.tsx';
import type { Entitlement } from '../entitlement/entitlement.contract.ts';

/** The access that the order gave, and what became of it. */
export function OrderAccess({ access }: { access: readonly Entitlement[] }) {
  return (
    <Section title="Access">
      {access.length > 0 ? (
        <AccessList access={access} ofOneOrder />
      ) : (
        <Text c="dimmed">This order has given no access.</Text>
      )}
    </Section>
  );
}
