import { randomUUID } from 'node:crypto';

/** An object of Stripe's API: some id and what else its kind has. */
export interface Thing {
  id: string;
  object: string;
  [field: string]: unknown;
}

/** An event as a webhook carries it. */
export interface Told {
  id: string;
  type: string;
  created: number;
  [field: string]: unknown;
}

/** What one account at Stripe holds, and what it has told. */
export interface StripeAccount {
  things: Map<string, Thing>;
  events: Told[];
}

export function newAccount(): StripeAccount {
  return { things: new Map(), events: [] };
}

/** Stripe counts in seconds. */
export function now(): number {
  return Math.floor(Date.now() / 1000);
}

/** Keeps a new object under a new id, `cs_test_…`. */
export function make(
  account: StripeAccount,
  prefix: string,
  fields: { object: string; [field: string]: unknown },
): Thing {
  const thing = { created: now(), ...fields, id: `${prefix}_${randomUUID().replaceAll('-', '')}` };
  account.things.set(thing.id, thing);
  return thing;
}

/** The object of an id; throws when there is none. */
export function take(account: StripeAccount, id: unknown): Thing {
  const thing = account.things.get(String(id));
  if (!thing) throw new Error(`the double has no ${id}`);
  return thing;
}

/** Tells of an object as it is now, and of what it was before where that matters. */
export function tell(account: StripeAccount, type: string, object: Thing, before?: object): Told {
  const event = {
    id: `evt_${randomUUID().replaceAll('-', '')}`,
    object: 'event',
    api_version: '2026-10-28.endive',
    created: now(),
    livemode: false,
    type,
    data: { object: structuredClone(object), ...(before && { previous_attributes: before }) },
  };
  account.events.push(event);
  return event;
}
