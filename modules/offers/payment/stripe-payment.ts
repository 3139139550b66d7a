import type Stripe from 'stripe';
import { fromStripe } from './stripe-money.ts';

/** A payment as Stripe has it now, referred to by its payment intent. */
export async function paymentMade(stripe: Stripe, intentId: string) {
  const intent = await stripe.paymentIntents.retrieve(intentId, { expand: ['latest_charge'] });
  const charge = typeof intent.latest_charge === 'object' ? intent.latest_charge : null;
  return {
    reference: intent.id,
    amount: fromStripe(intent.amount_received, intent.currency),
    currency: intent.currency.toUpperCase(),
    method: charge && methodOf(charge),
    at: timeOf(charge?.created ?? intent.created),
  };
}

/** The payment of an invoice; where no money moved (a balance, another way) the invoice stands for it. */
export async function paidInvoice(stripe: Stripe, id: string) {
  const invoice = await stripe.invoices.retrieve(id, { expand: ['payments'] });
  const paid = invoice.payments?.data.find(({ status }) => status === 'paid');
  const intent = idOf(paid?.payment.payment_intent);
  if (intent) return paymentMade(stripe, intent);
  return {
    reference: invoice.id,
    amount: fromStripe(invoice.amount_paid, invoice.currency),
    currency: invoice.currency.toUpperCase(),
    method: null,
    at: timeOf(invoice.status_transitions.paid_at ?? invoice.created),
  };
}

/** The id of what Stripe gives either by its id or whole. */
export function idOf(given: string | { id: string } | null | undefined): string | null {
  return typeof given === 'string' ? given : (given?.id ?? null);
}

/** Stripe's seconds since 1970 as a time of ours. */
export function timeOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

function methodOf({ payment_method_details: details }: Stripe.Charge) {
  if (!details) return null;
  const { card, type } = details;
  return card ? `${inWords(card.brand ?? 'card')} ending ${card.last4}` : inWords(type);
}

// "sepa_debit" → "Sepa debit"
function inWords(name: string) {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');
}
