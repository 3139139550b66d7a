import { Anchor, Loader } from '@mantine/core';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { problemOf } from '../../../platform/ui/feedback/problem.web.ts';
import { VisitorPage } from '../../../platform/ui/page/visitor-page.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { useUrlState } from '../../../platform/ui/url/use-url-state.web.ts';
import { Notice } from './notice.tsx';
import { isBought, useSaleOrder } from './sale.web.ts';
import { ThankYou } from './thank-you.tsx';
import { useLongerThan } from './use-longer-than.web.ts';

const search = z.object({ attempt: z.uuid().optional() });

/** After the payment: waits until it is known here, and thanks. */
export default function ThanksPage() {
  const { slug = '' } = useParams({ strict: false });
  const [{ attempt = '' }] = useUrlState(search);
  const { data: order, error } = useSaleOrder(slug, attempt, { enabled: attempt !== '', until: 'paid' });
  const back = (
    <p>
      <Anchor component={Link} {...linkTo(`/c/${slug}`)}>
        Back to the page
      </Anchor>
    </p>
  );
  return (
    <VisitorPage title="Your order">
      <div role="status">
        {order ? (
          isBought(order) ? (
            <ThankYou order={order} />
          ) : order.state === 'failed' ? (
            <Failed why={order.failure}>{back}</Failed>
          ) : (
            <Waiting number={order.number} />
          )
        ) : error ? (
          <Notice title="Your order could not be loaded">
            <p>{problemOf(error).detail} This page asks again when you reload it.</p>
          </Notice>
        ) : order === null || attempt === '' ? (
          <Notice title="We do not know this order">
            <p>The link is not complete, or the order was never sent.</p>
            {back}
          </Notice>
        ) : (
          <Notice icon={<Loader size={22} />} title="One moment, please" />
        )}
      </div>
    </VisitorPage>
  );
}

function Failed({ why, children }: { why: string | null; children: ReactNode }) {
  return (
    <Notice icon={<IconAlertTriangle size={22} />} title="Your payment did not work">
      <p>{why ?? 'Nothing was charged.'} You can order again.</p>
      {children}
    </Notice>
  );
}

const PATIENCE_MS = 20_000;

function Waiting({ number }: { number: number }) {
  const long = useLongerThan(PATIENCE_MS);
  return long ? (
    <Notice icon={<IconClock size={22} />} title={`Order ${number} is on its way`}>
      <p>
        The confirmation of your payment takes longer than usual. It will come: you may close this page, or
        leave it open and see it arrive. You need not pay again.
      </p>
    </Notice>
  ) : (
    <Notice icon={<Loader size={22} />} title="Your payment is being confirmed">
      <p>This takes a few seconds.</p>
    </Notice>
  );
}
