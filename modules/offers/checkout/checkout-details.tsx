import { FieldList } from '../../../platform/ui/detail/field-list.tsx';
import { Section } from '../../../platform/ui/detail/section.tsx';
import type { Checkout } from './checkout.contract.ts';
import { ASKED_WORDS } from './checkout-words.web.ts';

/** A checkout for those who may see it but not change it. */
export function CheckoutDetails({ checkout: { offer, text, asks } }: { checkout: Checkout }) {
  return (
    <Section title="Details">
      <FieldList
        fields={[
          { label: 'Offer', value: offer.name },
          { label: 'Text', value: text },
          { label: 'Name', value: ASKED_WORDS[asks.name] },
          { label: 'Phone', value: ASKED_WORDS[asks.phone] },
          { label: 'Address', value: ASKED_WORDS[asks.address] },
        ]}
      />
    </Section>
  );
}
