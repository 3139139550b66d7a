import type { z } from 'zod';
import { moneyInWords } from '../money/money.contract.ts';
import { daysInWords } from '../offer/terms-words.contract.ts';
import { dayInWords } from './day-words.ts';
import type { orderDetail } from './order.contract.ts';
import { RECEIPT_STYLE } from './receipt-style.ts';

type Order = z.output<typeof orderDetail>;

/**
 * The receipt of an order as a whole page that needs nothing else, to print or to keep. `nonce` lets its style pass the
 * strict policy of content.
 */
export function receiptPage(order: Order, nonce: string): string {
  const title = `Receipt ${order.number}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${escaped(nonce)}">${RECEIPT_STYLE}</style>
</head>
<body>
<main>
<header><h1>${title}</h1><p>${dayInWords(order.paidAt ?? order.createdAt)}</p></header>
${standing(order)}
${buyer(order)}
${sold(order)}
${moves('Payments', payments(order))}
${moves('Refunds', refunds(order))}
${totals(order)}
<p class="hint">To print it or keep it as a PDF, use your browser’s Print (Ctrl+P, or ⌘P on a Mac).</p>
</main>
</body>
</html>
`;
}

function standing({ paidAt }: Order) {
  return paidAt ? '' : '<p class="unpaid" role="status">This order is not paid.</p>';
}

function buyer({ buyer: { name, email, phone, address } }: Order) {
  const lines = [name, ...address, email, phone].filter((line) => line !== null);
  if (lines.length === 0) return '';
  return `<section aria-label="Buyer"><h2>For</h2><address>${lines.map(escaped).join('<br>')}</address></section>`;
}

function sold({ offer, items, amount, currency, period }: Order) {
  const products = items.map(({ name, accessDays }) =>
    accessDays === null ? name : `${name} (${daysInWords(accessDays)})`,
  );
  const every = period === null ? '' : ` <small>a ${period}</small>`;
  const what = products.map((product) => `<br><small>${escaped(product)}</small>`).join('');
  return table('Sold', [[`${escaped(offer.name)}${what}`, `${money(amount, currency)}${every}`]]);
}

function payments({ payments, currency }: Order): Line[] {
  return payments.map(({ paidAt, method, amount }) => [
    `${dayInWords(paidAt)}${method ? ` · ${escaped(method)}` : ''}`,
    money(amount, currency),
  ]);
}

// What a lost dispute took is given back as much as a refund.
function refunds({ refunds, disputes, currency }: Order): Line[] {
  const done = refunds.filter(({ state }) => state === 'succeeded');
  const lost = disputes.filter(({ state }) => state === 'lost');
  return [
    ...done.map(
      ({ finishedAt, createdAt, amount }): Line => [
        dayInWords(finishedAt ?? createdAt),
        money(-amount, currency),
      ],
    ),
    ...lost.map(
      ({ closedAt, openedAt, amount }): Line => [
        `${dayInWords(closedAt ?? openedAt)} · Dispute`,
        money(-amount, currency),
      ],
    ),
  ];
}

function totals({ paid, refunded, currency }: Order) {
  const back: Line[] = refunded > 0 ? [['Refunded', money(-refunded, currency)]] : [];
  return table('Total', [
    ['Paid', money(paid, currency)],
    ...back,
    ['<strong>Total</strong>', `<strong>${money(paid - refunded, currency)}</strong>`],
  ]);
}

/** What stands left and right, in HTML. */
type Line = [string, string];

function moves(title: string, lines: readonly Line[]) {
  return lines.length === 0 ? '' : table(title, lines);
}

function table(title: string, lines: readonly Line[]) {
  const rows = lines.map(([left, right]) => `<tr><th scope="row">${left}</th><td>${right}</td></tr>`);
  return `<section><h2>${title}</h2><table>${rows.join('')}</table></section>`;
}

function money(minor: number, currency: string) {
  return escaped(moneyInWords(minor, currency));
}

function escaped(text: string) {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
