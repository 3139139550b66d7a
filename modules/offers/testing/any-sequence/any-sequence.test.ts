import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bootForTests } from '../../../../platform/testing/running.ts';
import { actAs } from '../../../../platform/testing/signed-in.ts';
import { contacts } from '../../../contacts/server.ts';
import { offers } from '../../server.ts';
import { addLead } from '../people.ts';
import { actingOn } from './acting.ts';
import { expectedAndReal } from './compare.ts';
import type { Contact } from './reference.ts';
import { type Both, take } from './run-steps.ts';
import { openShop } from './shop.ts';
import { anySteps, type Step } from './step.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), offers()] });

const PEOPLE = 3;

test('after any sequence of sales, refunds, grants, expiries, merges and undos each contact is what a plain reference says', async () => {
  const admin = await actAs(app.now, 'admin');
  const shop = await openShop(app.now.db, admin);
  const real = actingOn(app.now, admin);
  // On failure fast-check prints the seed and the path by which the shortest sequence is run again.
  await fc.assert(
    fc.asyncProperty(anySteps, async (steps) => {
      const world = { contacts: await newPeople(), orders: [], access: [], deletions: [] };
      await follow({ world, shop, real, accessIds: new Map(), changesets: new Map() }, steps);
    }),
    { numRuns: 60, interruptAfterTimeLimit: 120_000 },
  );
}, 180_000);

async function follow(both: Both, steps: readonly Step[]) {
  for (const [at, step] of steps.entries()) {
    await take(both, step);
    const { expected, real } = await expectedAndReal(app.now.db, both);
    expect(real, `after step ${at + 1}, ${JSON.stringify(step)}`).toEqual(expected);
  }
}

async function newPeople(): Promise<Contact[]> {
  const people: Contact[] = [];
  for (let n = 0; n < PEOPLE; n += 1)
    people.push({ id: await addLead(app.now.db), there: true, type: 'lead', reasons: new Set() });
  return people;
}
