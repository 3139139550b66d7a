import { z } from 'zod';
import { endpoint, type OnWire } from '../../../platform/http/endpoint.contract.ts';
import { amount, currency } from '../money/money.contract.ts';

/** Cards of the sandbox that do something else than pay. */
export const CARDS = {
  pays: '4242424242424242',
  declined: '4000000000000002',
  asksToConfirm: '4000002500003155',
  refusesRefunds: '4000000000005126',
  disputed: '4000000000000259',
  failsToRenew: '4000000000000341',
} as const;

export const sandboxSession = z.object({
  description: z.string(),
  amount,
  currency,
  period: z.enum(['week', 'month', 'year']).nullable(),
  state: z
    .enum(['open', 'confirming', 'paid', 'expired'])
    .describe('confirming: the card waits for its owner'),
  successPath: z.string().describe('Where the buyer goes once it is paid'),
  cancelPath: z.string().describe('Where the buyer goes to leave without paying'),
});

export const sandboxOutcome = z.object({
  outcome: z.enum(['paid', 'declined', 'authentication']),
  sentence: z.string().describe('For the buyer'),
});

export type SandboxSession = OnWire<typeof sandboxSession>;
export type SandboxOutcome = OnWire<typeof sandboxOutcome>;

const session = {
  access: 'public' as const,
  resource: 'sandbox',
  params: z.object({ session: z.string().max(100) }),
};

export const sandboxSessionEndpoint = endpoint({
  ...session,
  method: 'GET',
  path: '/api/v1/sandbox/:session',
  summary: 'What is paid on a payment page of the sandbox. Only where the sandbox takes payments.',
  reply: sandboxSession,
});

export const paySandboxEndpoint = endpoint({
  ...session,
  method: 'POST',
  path: '/api/v1/sandbox/:session/pay',
  summary: 'Pay with a test card. A declined one may be followed by another.',
  body: z.object({ card: z.string().trim().max(40) }),
  reply: sandboxOutcome,
});

export const confirmSandboxEndpoint = endpoint({
  ...session,
  method: 'POST',
  path: '/api/v1/sandbox/:session/confirm',
  summary: 'Confirm a payment as the owner of the card, or refuse to.',
  body: z.object({ agreed: z.boolean() }),
  reply: sandboxOutcome,
});
