import type { Page } from '@playwright/test';
import { freePort } from '../../../../platform/postgres/free-port.ts';
import { startAppProcess, temporaryFolder } from '../../../../platform/testing/app-process.ts';
import { type AppUnderTest, withOwner } from '../../../../platform/testing/browser.ts';
import type { Told } from '../../payment/testing/stripe-account.ts';
import { type StripeDouble, startStripeDouble } from '../../payment/testing/stripe-double.ts';

/** The app that takes payments by Stripe, and the Stripe that it believes in. */
export interface WithStripe {
  app: AppUnderTest;
  stripe: StripeDouble;
  /** Delivers events to the webhook, one after the other, and gives the status of each reply. */
  deliver(events: readonly Told[]): Promise<number[]>;
  end(): Promise<void>;
}

/** Starts both; nothing is delivered unless it is asked for. */
export async function startWithStripe(): Promise<WithStripe> {
  const stripe = await startStripeDouble();
  const folder = await temporaryFolder();
  const port = String(await freePort());
  const running = await startAppProcess({
    DATA_DIR: folder.path,
    PORT: port,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    STRIPE_SECRET_KEY: stripe.secretKey,
    STRIPE_WEBHOOK_SECRET: stripe.webhookSecret,
    STRIPE_API_URL: stripe.url,
  });
  const app = await withOwner(running);
  const webhook = `${running.url}/api/v1/payments/stripe/webhook`;
  return {
    app,
    stripe,
    async deliver(events) {
      const statuses: number[] = [];
      for (const event of events) statuses.push(await stripe.send(event, webhook));
      return statuses;
    },
    async end() {
      await app.stop();
      await folder.remove();
      await stripe.close();
    },
  };
}

/** Pays on the page of the double. */
export async function payAtStripe(page: Page, card: string): Promise<void> {
  await page.getByLabel('Card number').fill(card);
  await page.getByRole('button', { name: 'Pay' }).click();
}
