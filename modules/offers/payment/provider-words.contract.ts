/** Who takes payments for us, as people call them. */
export const PROVIDER_NAMES = { sandbox: 'Sandbox', stripe: 'Stripe' };

export type ProviderName = keyof typeof PROVIDER_NAMES;

/** How a payment came in: by which provider, or by hand. */
export function providerInWords(provider: string): string {
  const names: Record<string, string> = { ...PROVIDER_NAMES, manual: 'Recorded by hand' };
  return names[provider] ?? provider;
}

/** Why an order failed whose provider gives no other reason. */
export const NOT_PAID_IN_TIME = 'It was not paid in time.';
