import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FieldList } from '../../../platform/ui/detail/field-list.tsx';
import { Section } from '../../../platform/ui/detail/section.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import type { OrderDetail } from '../order/order.contract.ts';

/** Who bought, as the receipt has it, and the contact as it is now. */
export function OrderBuyer({ order: { buyer, contact } }: { order: OrderDetail }) {
  return (
    <Section title="Buyer">
      {contact ? (
        <FieldList
          fields={[
            { label: 'Contact', value: <Link {...linkTo(`/contacts/${contact.id}`)}>{contact.name}</Link> },
            { label: 'Name', value: buyer.name },
            {
              label: 'E-mail',
              value: buyer.email && <Anchor href={`mailto:${buyer.email}`}>{buyer.email}</Anchor>,
            },
            ...(buyer.phone ? [{ label: 'Phone', value: buyer.phone }] : []),
            ...(buyer.address.length > 0 ? [{ label: 'Address', value: buyer.address.join('\n') }] : []),
          ]}
        />
      ) : (
        <Text c="dimmed">The contact was deleted. The order stays, without the person's data.</Text>
      )}
    </Section>
  );
}
