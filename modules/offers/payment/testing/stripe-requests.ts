import { make, now, type StripeAccount, type Thing } from './stripe-account.ts';
import { type Form, partOf, textOf } from './stripe-form.ts';
import { endSubscription, expire, refund, setCancel } from './stripe-money.ts';

/** What Stripe answers: a status and a body. */
export interface Answer {
  status: number;
  body: object;
}

interface Asked {
  method: string;
  /** The path below `/v1/`, `checkout/sessions/cs_1`. */
  path: string;
  form: Form;
  /** Where the pages of the double are. */
  origin: string;
}

/** Answers a request as the reference of Stripe's API says. */
export function answerTo(account: StripeAccount, { method, path, form, origin }: Asked): Answer {
  const [kind, id] = path.startsWith('checkout/')
    ? path.slice('checkout/'.length).split('/')
    : path.split('/');
  switch (`${method} ${kind}${id ? '/:id' : ''}`) {
    case 'POST sessions':
      return createSession(account, form, origin);
    case 'POST sessions/:id':
      return expireSession(account, String(id));
    case 'POST refunds':
      return createRefund(account, form);
    case 'GET refunds':
      return listRefunds(account, textOf(form, 'payment_intent'));
    case 'POST subscriptions/:id':
      return withThing(account, id, () =>
        setCancel(account, String(id), form.cancel_at_period_end === 'true'),
      );
    case 'DELETE subscriptions/:id':
      return withThing(account, id, () => endSubscription(account, String(id)));
    case 'GET sessions/:id':
    case 'GET refunds/:id':
    case 'GET payment_intents/:id':
    case 'GET invoices/:id':
    case 'GET subscriptions/:id':
      return withThing(account, id, (thing) =>
        expanded(account, thing, Object.values(partOf(form, 'expand'))),
      );
    default:
      return refused(404, `Unrecognized request URL (${method}: /v1/${path}).`);
  }
}

/** An error in Stripe's shape. */
export function refused(status: number, message: string, more: object = {}): Answer {
  return { status, body: { error: { type: 'invalid_request_error', message, ...more } } };
}

function createSession(account: StripeAccount, form: Form, origin: string): Answer {
  const price = partOf(form, 'line_items', '0', 'price_data');
  const amount = Number(price.unit_amount);
  if (amount < 50)
    return refused(400, "The Checkout Session's total amount due must add up to at least $0.50 usd", {
      code: 'amount_too_small',
    });
  const session = make(account, 'cs_test', {
    object: 'checkout.session',
    mode: form.mode,
    status: 'open',
    payment_status: 'unpaid',
    amount_total: amount,
    currency: price.currency,
    client_reference_id: form.client_reference_id,
    customer_email: form.customer_email ?? null,
    metadata: form.metadata,
    success_url: form.success_url,
    cancel_url: form.cancel_url,
    payment_intent: null,
    subscription: null,
    invoice: null,
    customer: null,
    expires_at: form.expires_at ? Number(form.expires_at) : now() + 86_400,
  });
  session.url = `${origin}/c/pay/${session.id}`;
  return { status: 200, body: session };
}

function expireSession(account: StripeAccount, id: string): Answer {
  const session = account.things.get(id);
  if (!session) return missing(id);
  if (session.status !== 'open') return refused(400, 'Only open Checkout Sessions can be expired.');
  expire(account, id);
  return { status: 200, body: session };
}

function createRefund(account: StripeAccount, form: Form): Answer {
  const intent = account.things.get(textOf(form, 'payment_intent'));
  if (!intent) return missing(textOf(form, 'payment_intent'));
  const left = Number(intent.amount) - Number(intent.refunded);
  const amount = Number(form.amount);
  if (left === 0)
    return refused(400, `Charge ${intent.latest_charge} has already been refunded.`, {
      code: 'charge_already_refunded',
    });
  if (amount > left)
    return refused(400, `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, {
      param: 'amount',
    });
  return { status: 200, body: refund(account, intent.id, amount, partOf(form, 'metadata')) };
}

function listRefunds(account: StripeAccount, intent: string): Answer {
  const all = [...account.things.values()].filter(({ object }) => object === 'refund');
  const data = all.filter(({ payment_intent }) => payment_intent === intent);
  return { status: 200, body: { object: 'list', url: '/v1/refunds', has_more: false, data } };
}

function withThing(account: StripeAccount, id: string | undefined, answer: (thing: Thing) => object): Answer {
  const thing = account.things.get(id ?? '');
  return thing ? { status: 200, body: answer(thing) } : missing(id ?? '');
}

function missing(id: string) {
  return refused(404, `No such object: '${id}'`, { code: 'resource_missing' });
}

// What is not asked for is given by its id, or left out.
function expanded(account: StripeAccount, { includable, ...thing }: Thing, fields: unknown[]) {
  const whole = fields.map((field) => {
    const included = (includable as Record<string, unknown> | undefined)?.[String(field)];
    return [field, included ?? account.things.get(String(thing[String(field)]))];
  });
  return { ...thing, ...Object.fromEntries(whole) };
}
