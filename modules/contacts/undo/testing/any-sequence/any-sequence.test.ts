import fc from 'fast-check';
import { test } from 'vitest';
import { bootForTests } from '../../../../../platform/testing/running.ts';
import { contacts } from '../../../server.ts';
import { undoing } from '../undoing.ts';
import { actingOn } from './acting.ts';
import { runSteps } from './run-steps.ts';
import { step } from './step.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

test('after any sequence of changes and undos, contacts are what the plain reference says, and undos tell the same of them', async () => {
  const admin = await undoing(app.now);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (steps) => {
      await runSteps(await actingOn(app.now, admin), steps);
    }),
    { numRuns: 40 },
  );
});
