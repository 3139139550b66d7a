import { Anchor } from '@mantine/core';
import { FieldList } from '../../../platform/ui/detail/field-list.tsx';
import { Section } from '../../../platform/ui/detail/section.tsx';
import { Time } from '../../../platform/ui/feedback/time.tsx';
import { addressLines } from '../contact/address-lines.contract.ts';
import type { Contact } from '../contact/contact.contract.ts';
import { ContactPhone } from './contact-phone.tsx';

/** Who a contact is, where to reach them, and since when we know them. */
export function ContactDetails({ contact }: { contact: Contact }) {
  return (
    <Section title="Details">
      <FieldList
        fields={[
          { label: 'E-mail', value: <Anchor href={`mailto:${contact.email}`}>{contact.email}</Anchor> },
          { label: 'Phone', value: contact.phone && <ContactPhone contact={contact} /> },
          { label: 'Address', value: addressLines(contact).join('\n') },
          { label: 'Created', value: <Time at={contact.createdAt} /> },
          { label: 'Updated', value: <Time at={contact.updatedAt} /> },
        ]}
      />
    </Section>
  );
}
