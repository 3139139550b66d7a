import { createHmac, timingSafeEqual } from 'node:crypto';
import { signingSecret } from '../../../platform/auth/session/secret.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { enqueue, job } from '../../../platform/jobs/job.ts';
import { badSignature } from './payment.problems.ts';
import type { Headers, ProviderEvent } from './provider.ts';

type SandboxEvent = ProviderEvent & { provider: 'sandbox' };

/** What the sandbox tells us, delivered as another provider's webhook is. */
export const sandboxTold = job<{ event: SandboxEvent }>('offers.sandboxTold');

const HEADER = 'sandbox-signature';
const TOLERANCE_MS = 5 * 60_000;

/** Has the sandbox tell something, once what it did is committed. */
export async function tell(tx: Tx, event: SandboxEvent): Promise<void> {
  await enqueue(tx, sandboxTold, { event });
}

/** What the sandbox sends to the webhook: the event, signed with a secret of this installation. */
export async function signed(
  db: Db,
  event: SandboxEvent,
  at = Date.now(),
): Promise<{ body: Buffer; headers: Record<string, string> }> {
  const body = Buffer.from(JSON.stringify(event));
  return { body, headers: { [HEADER]: `t=${at},v1=${await sign(db, body, String(at))}` } };
}

/**
 * Reads what was sent, if it was the sandbox that sent it, and lately.
 *
 * @throws Problem 400 `bad_signature`
 */
export async function readSigned(db: Db, body: Buffer, headers: Headers): Promise<ProviderEvent> {
  const [, at = '', given = ''] = /^t=(\d+),v1=([0-9a-f]+)$/.exec(String(headers[HEADER])) ?? [];
  const expected = await sign(db, body, at);
  const late = Math.abs(Date.now() - Number(at)) > TOLERANCE_MS;
  if (late || !isSame(given, expected)) throw badSignature();
  // Whoever can sign is the sandbox, which tells nothing else.
  return JSON.parse(body.toString()) as ProviderEvent;
}

function isSame(given: string, expected: string) {
  return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}

async function sign(db: Db, body: Buffer, at: string) {
  const secret = createHmac('sha256', await signingSecret(db))
    .update('offers.sandbox')
    .digest();
  return createHmac('sha256', secret).update(`${at}.`).update(body).digest('hex');
}
