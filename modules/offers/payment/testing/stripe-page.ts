import type { IncomingMessage, ServerResponse } from 'node:http';
import type { StripeAccount, Thing } from './stripe-account.ts';
import { readForm, textOf } from './stripe-form.ts';
import { payWith } from './stripe-money.ts';

/** Shows the payment page of a session and takes its card: who paid goes on to where the session says. */
export function answerPage(
  account: StripeAccount,
  { method }: IncomingMessage,
  response: ServerResponse,
  { pathname, body }: { pathname: string; body: string },
): void {
  const session = account.things.get(pathname.split('/').at(-1) ?? '');
  const card = textOf(readForm(body), 'card').replaceAll(' ', '');
  if (session?.object !== 'checkout.session') show(response, 404, '<h1>Something went wrong</h1>');
  else if (method === 'POST') pay(account, session, card, response);
  else show(response, 200, page(session));
}

function pay(account: StripeAccount, session: Thing, card: string, response: ServerResponse) {
  const declined = payWith(account, session.id, card);
  if (declined) show(response, 200, page(session, declined));
  else response.writeHead(303, { location: String(session.success_url) }).end();
}

function page({ amount_total, currency, status, cancel_url }: Thing, problem = '') {
  if (status !== 'open') return '<h1>This page is over</h1>';
  return `<h1>Pay ${amount_total} ${String(currency).toUpperCase()}</h1>
    <p role="alert">${problem}</p>
    <form method="post">
      <label>Card number <input name="card" autocomplete="off" autofocus></label>
      <button>Pay</button>
    </form>
    <a href="${cancel_url}">Back</a>`;
}

function show(response: ServerResponse, status: number, html: string) {
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Stripe double</title>${html}`;
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(body);
}
