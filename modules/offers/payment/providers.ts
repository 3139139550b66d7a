import type { PaymentProvider } from './provider.ts';
import { sandbox } from './sandbox.ts';
import type { PaymentSettings } from './settings.ts';
import { stripeProvider } from './stripe.ts';

/** Who takes payments: Stripe where it is set up, otherwise the sandbox. */
export function providerOf({ stripe, publicUrl }: PaymentSettings): PaymentProvider {
  return stripe && publicUrl ? stripeProvider({ ...stripe, publicUrl }) : sandbox;
}

/** The provider of an earlier payment; null where it is not set up any more. The sandbox always is. */
export function providerNamed(current: PaymentProvider, name: string): PaymentProvider | null {
  return [current, sandbox].find((provider) => provider.name === name) ?? null;
}
