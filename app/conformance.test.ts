import { expect, test } from 'vitest';
import { CHECKS } from '../modules/contacts/testing/conformance.ts';
import { remarksModule } from '../modules/contacts/testing/remarks-module.ts';
import { bootForTests } from '../platform/testing/running.ts';
import { modules } from './modules.ts';
import { contactFixtures } from './testing/contact-fixtures.ts';

const running = bootForTests({ modules: modules() });
const { subjects, lacking } = await contactFixtures(modules());
const tried = subjects.flatMap((subject) =>
  CHECKS.map(
    ({ sentence, faultsOf }) => [subject.module, sentence, () => faultsOf(running.now, subject)] as const,
  ),
);

test('every installed module that keeps something about contacts says how, so that it can be tried', () => {
  expect(lacking).toEqual([]);
});

test('a module that says nothing of how it keeps something is told what is missing', async () => {
  const { lacking } = await contactFixtures([remarksModule()]);
  expect(lacking.join()).toMatch(
    /^Module "remarks" .* modules\/remarks\/testing\/contact-fixture\.ts: export/,
  );
});

// Without a module that keeps something there is nothing to try.
if (tried.length > 0)
  test.each(tried)('%s %s', async (_module, _sentence, faults) => {
    expect(await faults()).toEqual([]);
  });
