import { type Route, reads, writes } from '../../../platform/http/route.ts';
import type { PaymentProvider } from './provider.ts';
import { confirmSandboxEndpoint, paySandboxEndpoint, sandboxSessionEndpoint } from './sandbox.contract.ts';
import { confirm, pay } from './sandbox-payment.ts';
import { presentSession } from './sandbox-session.ts';

/** The sandbox's payment page; there is none where another provider takes payments. */
export function sandboxRoutes({ name }: Pick<PaymentProvider, 'name'>): Route[] {
  return name === 'sandbox' ? ROUTES : [];
}

const ROUTES = [
  reads(sandboxSessionEndpoint, ({ db, params }) => presentSession(db, params.session)),
  writes(paySandboxEndpoint, ({ tx, params, body }) => pay(tx, params.session, body.card)),
  writes(confirmSandboxEndpoint, ({ tx, params, body }) => confirm(tx, params.session, body.agreed)),
];
