import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ensureBuilt } from '../platform/web/ensure-built.ts';
import { firstScripts } from './testing/first-scripts.ts';

/** What the first visit may load of scripts, in bytes of gzip. */
const MOST = 250_000;

test('the list of contacts needs at most 250 kB of script, and the other pages come later', async () => {
  const dist = await ensureBuilt({ root: join(import.meta.dirname, '..'), log: () => {} });
  const scripts = await firstScripts(dist, 'contacts-page');
  const sizes = [...scripts].sort(([, one], [, other]) => other - one);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  expect(total, sizes.map(([name, size]) => `${size} ${name}`).join('\n')).toBeLessThanOrEqual(MOST);
  // Fewer bytes than React alone has would say that the imports were not followed.
  expect(total).toBeGreaterThan(150_000);
  expect([...scripts.keys()].filter((name) => /profile-page|import-page|filter-drawer/.test(name))).toEqual(
    [],
  );
});
