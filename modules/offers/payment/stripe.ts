import Stripe from 'stripe';
import { badSignature } from './payment.problems.ts';
import { type PaymentProvider, PaymentRefused } from './provider.ts';
import type { PaymentSettings } from './settings.ts';
import { readEvent } from './stripe-event.ts';
import { giveBack, lookAtRefund } from './stripe-refund.ts';
import { close, lookAt, openSession } from './stripe-session.ts';
import { cancelAt } from './stripe-subscription.ts';

type Given = NonNullable<PaymentSettings['stripe']> & { publicUrl: string };

const TIMEOUT_MS = 20_000;

/** Payments by Stripe: its own payment page, subscriptions, refunds and webhooks. */
export function stripeProvider({ secretKey, webhookSecret, apiUrl, publicUrl }: Given): PaymentProvider {
  const stripe = new Stripe(secretKey, {
    maxNetworkRetries: 1,
    timeout: TIMEOUT_MS,
    telemetry: false,
    ...addressOf(apiUrl),
  });
  return {
    name: 'stripe',
    open: (_db, payment) => refusing(() => openSession(stripe, payment, publicUrl)),
    look: (_db, session) => lookAt(stripe, session),
    close: (_db, session) => refusing(() => close(stripe, session)),
    refund: (_db, refund) => refusing(() => giveBack(stripe, refund)),
    lookRefund: (_db, reference) => lookAtRefund(stripe, reference),
    cancelSubscription: (_db, subscription, when) => refusing(() => cancelAt(stripe, subscription, when)),
    readWebhook: (_db, body, headers) =>
      readEvent(stripe, verified(stripe, body, headers['stripe-signature'], webhookSecret)),
  };
}

function addressOf(apiUrl: string | undefined): Stripe.StripeConfig {
  if (!apiUrl) return {};
  const { hostname, port, protocol } = new URL(apiUrl);
  return { host: hostname, port, protocol: protocol === 'http:' ? 'http' : 'https' };
}

// What was asked cannot be had, or a bank says no; whatever else goes wrong may go well at another time.
async function refusing<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const { StripeInvalidRequestError, StripeCardError } = Stripe.errors;
    const refused = error instanceof StripeInvalidRequestError || error instanceof StripeCardError;
    throw refused ? new PaymentRefused(error.message, { cause: error }) : error;
  }
}

function verified(stripe: Stripe, body: Buffer, signature: string | string[] | undefined, secret: string) {
  try {
    return stripe.webhooks.constructEvent(body, String(signature), secret);
  } catch (error) {
    throw error instanceof Stripe.errors.StripeSignatureVerificationError ? badSignature() : error;
  }
}
