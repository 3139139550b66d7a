import { useState } from 'react';
import { uuidv4 } from 'uuidv7';
import { z } from 'zod';
import { type BuyerValues, buyerValues } from './buyer-values.web.ts';

const attempt = z.object({
  id: z.uuid(),
  /** Whether it was sent, so that there may be an order. */
  sent: z.boolean(),
  values: buyerValues,
});

export type Attempt = z.output<typeof attempt>;

/**
 * The attempt to buy at a checkout, kept for this tab: reloading, going back and pressing twice make no second order,
 * and what was typed is still there.
 */
export function useAttempt(slug: string) {
  const [now, setNow] = useState(() => readAttempt(slug) ?? keepAttempt(slug, begun()));
  return {
    ...now,
    /** Remembers that this attempt is sent. The page goes on showing what it shows. */
    remember: (id: string, values: BuyerValues) => keepAttempt(slug, { id, sent: true, values }),
    /** Begins another attempt, for what was typed. */
    renew(values = now.values) {
      const next = keepAttempt(slug, { ...begun(), values });
      setNow(next);
      return next;
    },
  };
}

function begun(): Attempt {
  // crypto.randomUUID is missing where the page is not served over TLS.
  return { id: uuidv4(), sent: false, values: buyerValues.parse({}) };
}

function readAttempt(slug: string): Attempt | undefined {
  try {
    return attempt.safeParse(JSON.parse(sessionStorage.getItem(keyOf(slug)) ?? 'null')).data;
  } catch {
    return undefined;
  }
}

// A browser that keeps nothing still sells: the attempt lives as long as the page then.
function keepAttempt(slug: string, kept: Attempt): Attempt {
  try {
    sessionStorage.setItem(keyOf(slug), JSON.stringify(kept));
  } catch {}
  return kept;
}

function keyOf(slug: string) {
  return `offers.attempt.${slug}`;
}
