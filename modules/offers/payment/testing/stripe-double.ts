import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import Stripe from 'stripe';
import { newAccount, type StripeAccount, type Told } from './stripe-account.ts';
import { readForm } from './stripe-form.ts';
import { answerPage } from './stripe-page.ts';
import { type Answer, answerTo, refused } from './stripe-requests.ts';

/** A Stripe of this machine's own, for tests of the official library: it answers as Stripe's documentation says. */
export interface StripeDouble {
  /** Where its API and its payment pages are. */
  url: string;
  secretKey: string;
  webhookSecret: string;
  /** What it holds and has told: the functions of `stripe-money.ts` make things happen in it. */
  account: StripeAccount;
  /** Has the next requests to its API fail, as when Stripe is in trouble. */
  failNext(requests: number): void;
  /** Forgets the keys of requests, as Stripe does after a day. */
  forgetKeys(): void;
  /** What a webhook carries: the event's body and its signature, by another secret when given. */
  signed(event: Told, secret?: string): { payload: string; headers: Record<string, string> };
  /** Sends an event to a webhook; twice, late, in another order or with another secret is the caller's to choose. */
  send(event: Told, address: string, secret?: string): Promise<number>;
  close(): Promise<void>;
}

const SECRET_KEY = 'sk_test_double';
const WEBHOOK_SECRET = 'whsec_double';

/** Starts a double on a free port of this machine. */
export async function startStripeDouble(): Promise<StripeDouble> {
  const account = newAccount();
  const api = { account, known: new Map<string, Replayed>(), failing: 0 };
  const server = createServer((request, response) => serve(api, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    secretKey: SECRET_KEY,
    webhookSecret: WEBHOOK_SECRET,
    account,
    failNext: (requests) => {
      api.failing = requests;
    },
    forgetKeys: () => api.known.clear(),
    signed,
    send: async (event, address, secret) => {
      const { payload, headers } = signed(event, secret);
      return (await fetch(address, { method: 'POST', body: payload, headers })).status;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function signed(event: Told, secret = WEBHOOK_SECRET) {
  const payload = JSON.stringify(event);
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret });
  return { payload, headers: { 'stripe-signature': signature, 'content-type': 'application/json' } };
}

interface Api {
  account: StripeAccount;
  /** What was answered to requests with a key. */
  known: Map<string, Replayed>;
  failing: number;
}

interface Replayed {
  asked: string;
  answer: Answer;
}

async function serve(api: Api, request: IncomingMessage, response: ServerResponse) {
  const origin = `http://${request.headers.host}`;
  const body = await text(request);
  const { pathname, search } = new URL(request.url ?? '/', origin);
  if (!pathname.startsWith('/v1/')) return answerPage(api.account, request, response, { pathname, body });
  const path = pathname.slice('/v1/'.length);
  const { status, body: answer } = answerOf(api, request, { path, body: body || search, origin });
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
}

function answerOf(
  api: Api,
  request: IncomingMessage,
  { path, body, origin }: { path: string; body: string; origin: string },
): Answer {
  if (api.failing > 0) {
    api.failing -= 1;
    return refused(500, 'An unknown error occurred.', { type: 'api_error' });
  }
  if (request.headers.authorization !== `Bearer ${SECRET_KEY}`)
    return refused(401, 'Invalid API Key provided.');
  const asked = { method: request.method ?? 'GET', path, form: readForm(body), origin };
  return once(api.known, request, `${path}?${body}`, () => answerTo(api.account, asked));
}

// A key that comes again gets the first answer; with another request it is refused.
function once(
  known: Api['known'],
  { headers, method }: IncomingMessage,
  asked: string,
  answer: () => Answer,
): Answer {
  const key = headers['idempotency-key'];
  if (method !== 'POST' || typeof key !== 'string') return answer();
  const before = known.get(key);
  if (!before) {
    const fresh = { asked, answer: structuredClone(answer()) };
    known.set(key, fresh);
    return fresh.answer;
  }
  if (before.asked === asked) return before.answer;
  return refused(400, 'Keys for idempotent requests can only be used with the same parameters.', {
    type: 'idempotency_error',
  });
}
