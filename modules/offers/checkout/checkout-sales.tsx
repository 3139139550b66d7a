import { Anchor, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FieldList } from '../../../platform/ui/detail/field-list.tsx';
import { Section } from '../../../platform/ui/detail/section.tsx';
import { CopyField } from '../../../platform/ui/feedback/copy-field.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { priceInWords } from '../offer/offer-words.web.ts';
import type { Checkout } from './checkout.contract.ts';
import { linkOf } from './checkout-link.web.ts';
import { pendingInWords, soldInWords } from './checkout-words.web.ts';

/** The link of a checkout and what was sold by it. */
export function CheckoutSales({ checkout }: { checkout: Checkout }) {
  const { id, offer } = checkout;
  return (
    <>
      <Section title="Link">
        <CopyField
          label="Link to the page"
          description="Share it: whoever has it can buy."
          value={linkOf(checkout)}
        />
      </Section>
      <Section title="Sales">
        <Stack gap="sm">
          <FieldList
            fields={[
              { label: 'Price', value: priceInWords(offer) },
              { label: 'Sold', value: soldInWords(checkout) },
              { label: 'Unfinished', value: pendingInWords(checkout) },
            ]}
          />
          <Anchor component={Link} {...linkTo(`/orders?checkoutId=${id}`)}>
            Its orders
          </Anchor>
        </Stack>
      </Section>
    </>
  );
}
