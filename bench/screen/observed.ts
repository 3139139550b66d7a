import type { Page } from '@playwright/test';
import { z } from 'zod';

const observed = z.object({
  firstPaint: z.number(),
  largestPaint: z.number(),
  shift: z.number().describe('Cumulative layout shift; a share of the screen, without unit'),
  blocked: z.number().describe('What tasks took beyond 50 ms each: the time in which nothing reacted'),
});

/** What a browser noticed of a visit, in milliseconds since it began. */
export type Observed = z.output<typeof observed>;

// As text, for it runs in the page, and this side knows no browser.
const OBSERVE = `
  const noted = (globalThis.noted = { firstPaint: 0, largestPaint: 0, shift: 0, blocked: 0 });
  const watch = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') noted.firstPaint = startTime;
  });
  watch('largest-contentful-paint', ({ startTime }) => (noted.largestPaint = startTime));
  watch('layout-shift', ({ value }) => (noted.shift += value));
  watch('longtask', ({ duration }) => (noted.blocked += Math.max(0, duration - 50)));
`;

/** Has the page note from its beginning on what `observedOn` tells. */
export async function observe(page: Page): Promise<void> {
  await page.addInitScript({ content: OBSERVE });
}

export async function observedOn(page: Page): Promise<Observed> {
  return observed.parse(await page.evaluate('globalThis.noted'));
}

/** Has the page note when the next key goes down, and when the rows have changed after it and stand on the screen. */
export async function watchTyping(page: Page, rows: string): Promise<void> {
  await page.evaluate(`{
    const shown = () => [...document.querySelectorAll(${JSON.stringify(rows)})].map((row) => row.textContent).join();
    const before = shown();
    let began = 0;
    addEventListener('keydown', () => (began ||= performance.now()), { capture: true });
    globalThis.typed = new Promise((resolve) => {
      const look = () => {
        if (began && shown() !== before) resolve(performance.now() - began);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    // Not the promise, which would be waited for.
    undefined;
  }`);
}

/** From the key to the new rows, in milliseconds; waits for them. */
export async function typedOn(page: Page): Promise<number> {
  return z.number().parse(await page.evaluate('globalThis.typed'));
}
