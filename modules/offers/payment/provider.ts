import type { Db } from '../../../platform/db/db.ts';
import type { ProviderName } from './provider-words.contract.ts';

/** Someone who takes payments for us: the sandbox, or Stripe. Amounts are in minor units of the currency. */
export interface PaymentProvider {
  name: ProviderName;
  /**
   * Opens a payment and says where the buyer pays. Asked twice for one order it opens one payment. The address is a
   * path of this app or a whole address elsewhere.
   *
   * @throws PaymentRefused when the provider does not want to; nothing is opened then.
   */
  open: (db: Db, payment: PaymentToOpen) => Promise<{ session: string; url: string }>;
  /** What became of a session, for when no one told us. */
  look: (db: Db, session: string) => Promise<Seen>;
  /**
   * Closes a session that is open: nobody can pay it any more.
   *
   * @throws PaymentRefused when it is not open.
   */
  close: (db: Db, session: string) => Promise<void>;
  /**
   * Gives money back. Asked twice with one key it gives it once. Where the provider has taken it on but not done yet,
   * its end is told as an event.
   *
   * @throws PaymentRefused when the provider refuses for good; any other error may be tried again.
   */
  refund: (
    db: Db,
    refund: { payment: string; amount: number; key: string },
  ) => Promise<{ reference: string; done: boolean }>;
  /** How a refund ended that the provider took on, for when no one told us; null while it is on its way. */
  lookRefund: (db: Db, reference: string) => Promise<RefundEnd | null>;
  /**
   * Ends a subscription, now or when what is paid for is over; its end is told as an event. Says when it ends.
   *
   * @throws PaymentRefused
   */
  cancelSubscription: (db: Db, subscription: string, when: 'now' | 'periodEnd') => Promise<Date>;
  /**
   * Reads what the provider sends to our webhook: null when it is of no concern.
   *
   * @throws Problem 400 `bad_signature` when it is not the provider who speaks.
   */
  readWebhook: (db: Db, body: Buffer, headers: Headers) => Promise<ProviderEvent | null>;
}

export type Headers = Record<string, string | string[] | undefined>;

export interface PaymentToOpen {
  orderId: string;
  /** What is sold, as the buyer reads it. */
  description: string;
  amount: number;
  currency: string;
  /** How often, for a subscription. */
  period: 'week' | 'month' | 'year' | null;
  email: string;
  /** The session that was opened for the order before, if any: open for the same e-mail it stays the one to pay. */
  session?: string | null;
  /** Paths of this app to which the buyer comes back, `/c/…`. */
  successPath: string;
  cancelPath: string;
}

/** A session as a provider has it now. */
export type Seen =
  | ProviderEvent
  /** It may be paid until then. */
  | { kind: 'open'; until: Date }
  /** It is paid, and the money is on its way. */
  | { kind: 'processing' }
  /** The provider has no such session of ours. */
  | { kind: 'unknown' };

/** What a provider tells: once or often, late, and in any order. */
export type ProviderEvent = {
  provider: ProviderName;
  /** The provider's own id of what it tells, by which it is heard once. */
  id: string;
} & (
  | ({ kind: 'paid'; session: string; orderId: string; at: string; payment: Payment } & Subscription)
  | { kind: 'failed' | 'expired'; session: string; orderId: string; why: string | null }
  | { kind: 'renewed'; subscription: string; at: string; payment: Payment }
  | { kind: 'renewalFailed'; subscription: string; at: string; why: string | null }
  | { kind: 'subscriptionCancels'; subscription: string; at: string | null }
  | { kind: 'subscriptionEnded'; subscription: string; at: string }
  | { kind: 'refunded'; payment: string; refund: string; amount: number; at: string; key: string | null }
  | {
      kind: 'refundFailed';
      payment: string;
      refund: string;
      amount: number;
      at: string;
      why: string | null;
      key: string | null;
    }
  | { kind: 'disputed'; payment: string; dispute: string; amount: number; at: string }
  | { kind: 'disputeClosed'; payment: string; dispute: string; amount: number; won: boolean; at: string }
);

/** That a refund was made, or came to nothing. */
export type RefundEnd = Extract<ProviderEvent, { kind: 'refunded' | 'refundFailed' }>;

interface Payment {
  reference: string;
  amount: number;
  currency: string;
  /** "Visa ending 4242". */
  method: string | null;
}

interface Subscription {
  subscription: string | null;
  customer: string | null;
}

/** The provider said no, in a sentence for the person who asked. */
export class PaymentRefused extends Error {
  override name = 'PaymentRefused';
}
