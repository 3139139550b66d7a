import { IconCheck } from '@tabler/icons-react';
import { priceInWords } from '../offer/offer-words.web.ts';
import { Notice } from './notice.tsx';
import type { SaleOrder } from './sale.contract.ts';
import { WhatOneGets } from './sale-words.tsx';

/** Thanks for an order that is paid, and says what was bought. */
export function ThankYou({ order }: { order: SaleOrder }) {
  const { number, offer, state, products, kind } = order;
  return (
    <Notice icon={<IconCheck size={24} stroke={2.2} />} title={`Thank you, order ${number}`}>
      <p>
        {offer}
        {kind !== 'free' && `: ${priceInWords(order)}`}
      </p>
      {state === 'refunded' && <p>The money was given back.</p>}
      <WhatOneGets products={products} kind={kind} title="What you got" />
    </Notice>
  );
}
