import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../platform/db/db.ts';
import type { ProviderEvent } from './provider.ts';
import { CARDS, type SandboxOutcome } from './sandbox.contract.ts';
import { nothingToConfirm, sessionExpired, sessionGone } from './sandbox.problems.ts';
import {
  insertPayment,
  lockSession,
  type PaymentRow,
  type SessionRow,
  updateSession,
} from './sandbox.sql.ts';
import { tell } from './sandbox-event.ts';
import { periodAfter } from './sandbox-period.ts';
import { hasExpired } from './sandbox-session.ts';

/**
 * Pays a session with a test card. Paying what is paid changes nothing, so that a second click does no harm.
 *
 * @throws Problem 404, 410 `payment_expired`
 */
export async function pay(tx: Tx, sessionId: string, typed: string): Promise<SandboxOutcome> {
  const session = await payable(tx, sessionId);
  if (session.state === 'paid') return PAID;
  const card = typed.replaceAll(/\D/g, '');
  if (card === CARDS.asksToConfirm) {
    await updateSession(tx, session.id, { state: 'confirming', card });
    return { outcome: 'authentication', sentence: 'Your bank asks you to confirm this payment.' };
  }
  const refusal = refusalOf(card);
  if (!refusal) return take(tx, session, card);
  await updateSession(tx, session.id, { state: 'open', card: null });
  return { outcome: 'declined', sentence: refusal };
}

/**
 * The owner of a card agrees to a payment or refuses it.
 *
 * @throws Problem 404, 409 `nothing_to_confirm`, 410 `payment_expired`
 */
export async function confirm(tx: Tx, sessionId: string, agreed: boolean): Promise<SandboxOutcome> {
  const session = await payable(tx, sessionId);
  if (session.state === 'paid') return PAID;
  if (session.state !== 'confirming' || !session.card) throw nothingToConfirm();
  if (agreed) return take(tx, session, session.card);
  await updateSession(tx, session.id, { state: 'open', card: null });
  return { outcome: 'declined', sentence: 'Your bank could not confirm that it is you. Try again.' };
}

const PAID: SandboxOutcome = { outcome: 'paid', sentence: 'Thank you, it is paid.' };

/** What the sandbox tells of a session that was paid. */
export function paidEvent(session: SessionRow, payment: PaymentRow): ProviderEvent & { provider: 'sandbox' } {
  return {
    provider: 'sandbox',
    id: `evt_paid_${payment.id}`,
    kind: 'paid',
    session: session.id,
    orderId: session.order_id,
    at: payment.created_at.toISOString(),
    payment: paymentOf(session, payment),
    subscription: session.subscription,
    customer: null,
  };
}

/** A payment as the sandbox tells of it. */
export function paymentOf({ currency }: SessionRow, { id, amount, card }: PaymentRow) {
  return { reference: id, amount, currency, method: `Visa ending ${card.slice(-4)}` };
}

async function payable(tx: Tx, id: string) {
  const session = await lockSession(tx, id);
  if (!session) throw sessionGone();
  if (hasExpired(session)) throw sessionExpired();
  return session;
}

function refusalOf(card: string) {
  if (card === CARDS.declined) return 'Your card was declined. Try another one.';
  const known = Object.values<string>(CARDS).includes(card);
  return known ? null : 'The sandbox takes its own test cards only. Try 4242 4242 4242 4242.';
}

async function take(tx: Tx, session: SessionRow, card: string) {
  const payment = await insertPayment(tx, {
    id: `pay_${randomUUID()}`,
    session_id: session.id,
    amount: session.amount,
    card,
  });
  const paid = { ...session, state: 'paid' as const, card, ...begun(session, payment) };
  await updateSession(tx, session.id, {
    state: paid.state,
    card,
    subscription: paid.subscription,
    subscription_state: paid.subscription_state,
    renews_at: paid.renews_at,
  });
  await tell(tx, paidEvent(paid, payment));
  if (card === CARDS.disputed) await tell(tx, disputedEvent(payment));
  return PAID;
}

function begun({ period, ...session }: SessionRow, { created_at }: PaymentRow) {
  if (!period) return { subscription: null, subscription_state: null, renews_at: null };
  return {
    subscription: `sub_${session.id}`,
    subscription_state: 'active' as const,
    renews_at: periodAfter(created_at, period),
  };
}

function disputedEvent({ id, amount, created_at }: PaymentRow): ProviderEvent & { provider: 'sandbox' } {
  return {
    provider: 'sandbox',
    id: `evt_disputed_${id}`,
    kind: 'disputed',
    payment: id,
    dispute: `dp_${id}`,
    amount,
    at: created_at.toISOString(),
  };
}
