import { useForm } from '@mantine/form';
import { IconLock } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Form } from '../../../platform/ui/form/form.tsx';
import type { useAttempt } from './attempt.web.ts';
import { buyInWords } from './price-words.web.ts';
import type { Sale } from './sale.contract.ts';
import { SaleFields } from './sale-fields.tsx';
import classes from './sale-page.module.css';
import { useBuy } from './use-buy.web.ts';

interface Given {
  sale: Sale;
  attempt: ReturnType<typeof useAttempt>;
  /** Whether the order of the attempt failed, so that the next one is new. */
  failed: boolean;
}

/** Asks the buyer what the checkout wants to know, and buys. */
export function SaleForm({ sale, attempt, failed }: Given) {
  const form = useForm({ mode: 'uncontrolled', initialValues: attempt.values });
  const buy = useBuy(sale, attempt, { failed });
  return (
    <div className={classes.form}>
      <Form
        form={form}
        onSubmit={buy}
        submitLabel={buyInWords(sale.offer)}
        guard={false}
        help={() => <InView />}
      >
        <SaleFields form={form} asks={sale.asks} />
      </Form>
      {sale.offer.kind !== 'free' && (
        <p className={classes.trust}>
          <IconLock size={14} aria-hidden />
          {sale.provider === 'stripe'
            ? 'You pay securely on the next page, by Stripe.'
            : 'You pay on the next page.'}
        </p>
      )}
    </div>
  );
}

// What went wrong stands above the fields, the button that was pressed below them: on a phone a screen further down.
function InView() {
  const here = useRef<HTMLSpanElement>(null);
  // In braces: newer browsers answer with a promise, which React would take for what undoes the effect.
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'center' });
  }, []);
  return <span ref={here} />;
}
