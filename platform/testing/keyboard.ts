import type { Locator, Page } from '@playwright/test';

const MOST_STOPS = 80;

/**
 * Presses Tab until the target has the focus.
 *
 * @throws where it is not among the stops, or where the focus cannot be seen at one of them.
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const stops: string[] = [];
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press('Tab');
    const { name, seen } = await page.evaluate<{ name: string; seen: boolean }>(FOCUS);
    stops.push(name);
    if (!seen) throw new Error(`The focus cannot be seen at ${name}.`);
    if ((await target.and(page.locator(':focus')).count()) > 0) return;
  }
  throw new Error(`Tab does not lead to ${target}, only to ${[...new Set(stops)].join(', ')}.`);
}

// What marks the focus may be drawn on the element itself, on one around it, or on the label that stands for it: the
// looks of all of them are compared with and without the focus. The page itself gets it when Tab leaves for the browser.
const FOCUS = `(async () => {
  const element = document.activeElement;
  if (!element || element === document.body) return { name: 'the browser', seen: true };
  const around = [element, element.nextElementSibling, element.parentElement, element.parentElement?.parentElement];
  const looks = async () => {
    await Promise.all(document.getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
      .map((animation) => animation.finished.catch(() => undefined)));
    return around.filter(Boolean).flatMap((one) => [null, '::before', '::after'].map((part) => {
      const { outline, outlineOffset, boxShadow, borderColor, backgroundColor, opacity, transform } = getComputedStyle(one, part);
      return [outline, outlineOffset, boxShadow, borderColor, backgroundColor, opacity, transform].join();
    })).join();
  };
  const focused = await looks();
  element.blur();
  const blurred = await looks();
  element.focus({ preventScroll: true });
  const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? '';
  return { name: element.tagName.toLowerCase() + ' “' + name + '”', seen: focused !== blurred };
})()`;
