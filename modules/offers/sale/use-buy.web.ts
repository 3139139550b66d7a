import { useNavigate } from '@tanstack/react-router';
import { call, ProblemError } from '../../../platform/http/call.web.ts';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import type { useAttempt } from './attempt.web.ts';
import type { BuyerValues } from './buyer-values.web.ts';
import { openPaymentEndpoint, orderEndpoint, type Sale, type SaleOrder } from './sale.contract.ts';
import { useLookAgain } from './sale.web.ts';

/** Where the buyer of an attempt is thanked. */
export function thanksPath(slug: string, attempt: string): string {
  return `/c/${slug}/thanks?attempt=${attempt}`;
}

/**
 * Orders, and leads the buyer to where it is paid. An attempt that failed is not taken up again.
 *
 * @throws ProblemError
 */
export function useBuy(
  { slug, offer: { amount, currency } }: Sale,
  attempt: ReturnType<typeof useAttempt>,
  { failed }: { failed: boolean },
) {
  const navigate = useNavigate();
  const lookAgain = useLookAgain(slug);

  const goAndPay = async (params: { slug: string; attempt: string }) => {
    const { url } = await call(openPaymentEndpoint, { params });
    window.location.assign(url);
    // The button stays busy until the browser has left.
    await new Promise(() => {});
  };

  return async (values: BuyerValues) => {
    const { id } = failed ? attempt.renew(values) : attempt;
    attempt.remember(id, values);
    try {
      const body = { ...values, attempt: id, seen: { amount, currency } };
      const order = await call(orderEndpoint, { params: { slug }, body });
      if (order.state === 'failed') {
        attempt.renew(values);
        throw givenUp(order);
      }
      if (order.state === 'pending') await goAndPay({ slug, attempt: id });
      await navigate(linkTo(thanksPath(slug, id)));
    } catch (error) {
      // The place, the price or the order is not what the page shows.
      if (error instanceof ProblemError && error.problem.status === 409) lookAgain();
      throw error;
    }
  };
}

function givenUp({ failure }: SaleOrder) {
  return new ProblemError({
    type: 'urn:contacts:problem:order_failed',
    title: 'order failed',
    status: 409,
    code: 'order_failed',
    detail: failure ?? 'This order was given up. Nothing was charged. Order again.',
  });
}
