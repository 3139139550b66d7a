import { AxeBuilder } from '@axe-core/playwright';
import type { ConsoleMessage, Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What keeps people from using what a page shows, a line for each place; none when all is well. */
export async function barriersOn(page: Page): Promise<string[]> {
  await standingStill(page);
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
  );
}

/** By how many pixels a page is wider than its window; zero when nobody has to scroll sideways. */
export function tooWideBy(page: Page): Promise<number> {
  return page.evaluate<number>(
    'Math.max(0, document.documentElement.scrollWidth - window.innerWidth, document.body.scrollWidth - window.innerWidth)',
  );
}

/** What the browser complains about on a page from now on: errors, and what the content security policy refused. */
export function complaintsOf(page: Page): () => string[] {
  const complaints: string[] = [];
  const failed = (error: Error) => complaints.push(String(error));
  const told = (message: ConsoleMessage) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  };
  page.on('pageerror', failed);
  page.on('console', told);
  return () => {
    page.off('pageerror', failed);
    page.off('console', told);
    return complaints;
  };
}

const STILL_FRAMES = 6;

/**
 * Waits until nothing has moved for some frames, as half-faded text has no contrast, and what was just opened begins to
 * move a moment later; what moves for ever is let be.
 */
async function standingStill(page: Page) {
  await page.evaluate(
    `(async () => {
      const moving = () => document.getAnimations().filter((animation) =>
        animation.playState === 'running' && animation.effect?.getComputedTiming().endTime !== Infinity);
      for (let still = 0; still < ${STILL_FRAMES}; still++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = moving();
        if (now.length > 0) still = -1;
        await Promise.all(now.map((animation) => animation.finished.catch(() => undefined)));
      }
    })()`,
  );
}
