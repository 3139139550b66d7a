import { Alert, Anchor, Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { useAttempt } from './attempt.web.ts';
import { PriceLine } from './price-line.tsx';
import type { Sale, SaleOrder } from './sale.contract.ts';
import { isBought, useSaleOrder } from './sale.web.ts';
import { SaleForm } from './sale-form.tsx';
import classes from './sale-page.module.css';
import { thanksPath } from './use-buy.web.ts';

/** The price and the way to buy, or why there is none. */
export function BuyCard({ sale }: { sale: Sale }) {
  const attempt = useAttempt(sale.slug);
  const { data: order, isLoading } = useSaleOrder(sale.slug, attempt.id, { enabled: attempt.sent });
  const bought = order && isBought(order);
  // Whoever has ordered already has a place, even where there is none left for others.
  const mayOrder = sale.state === 'open' || order?.state === 'pending';
  return (
    <section className={classes.card} aria-label={sale.offer.name}>
      <p className={classes.offer}>{sale.offer.name}</p>
      <PriceLine price={sale.offer} />
      {isLoading ? (
        <Skeleton h={180} mt="lg" />
      ) : bought ? (
        <Bought
          order={order}
          thanks={thanksPath(sale.slug, attempt.id)}
          onAgain={sale.state === 'open' ? () => attempt.renew() : undefined}
        />
      ) : mayOrder ? (
        <>
          {order && <Unfinished order={order} />}
          <SaleForm sale={sale} attempt={attempt} failed={order?.state === 'failed'} />
        </>
      ) : (
        <NotForSale state={sale.state} />
      )}
    </section>
  );
}

function Bought({ order, thanks, onAgain }: { order: SaleOrder; thanks: string; onAgain?: () => void }) {
  return (
    <div className={classes.state}>
      <h2 className={classes.heading}>You bought this: order {order.number}</h2>
      <p>
        <Anchor component={Link} {...linkTo(thanks)}>
          See your order
        </Anchor>
      </p>
      {onAgain && (
        <Button variant="default" fullWidth mt="md" onClick={onAgain}>
          Buy again
        </Button>
      )}
    </div>
  );
}

function Unfinished({ order: { state, number, failure } }: { order: SaleOrder }) {
  return (
    <Alert color={state === 'failed' ? 'red' : 'amber'} mt="md" role="status">
      {state === 'failed'
        ? (failure ?? 'Your last payment did not work. Nothing was charged.')
        : `Order ${number} is not paid yet. Check your details and pay.`}
    </Alert>
  );
}

function NotForSale({ state }: { state: Sale['state'] }) {
  return (
    <div className={classes.state} role="status">
      <h2 className={classes.heading}>{state === 'sold_out' ? 'Sold out' : 'Closed for now'}</h2>
      <p>
        {state === 'sold_out'
          ? 'All places are taken. Should one become free, you can order here again.'
          : 'This page takes no orders at the moment. Thank you for your interest.'}
      </p>
    </div>
  );
}
