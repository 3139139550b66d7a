import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Session } from '../app/session.ts';
import { type Observed, observe, observedOn, typedOn, watchTyping } from './observed.ts';

/** A screen that people use. */
export interface Screen {
  what: string;
  width: number;
  height: number;
}

/** What was measured of one visit to the list by somebody who was never there. */
export interface Visit extends Observed {
  /** Until the rows stand on the screen, in milliseconds. */
  rows: number;
  /** What the scripts weigh that were asked for until then, gzipped, in bytes. */
  script: number;
  /** From a letter typed in the search to the rows that it finds, in milliseconds. */
  typing: number;
  /** The same when the letter was typed before, so that the page has the answer. */
  typingAgain: number;
}

const ROWS = 'table tbody tr';

/** Opens the list with an empty cache, waits for the rows, types a letter in the search, clears it and types it again. */
export async function visitList(
  browser: Browser,
  session: Session,
  { width, height }: Screen,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height } });
  try {
    await signIn(context, session);
    const page = await context.newPage();
    await observe(page);
    const scripts = scriptsOf(page);
    const began = performance.now();
    await page.goto(`${session.address}/contacts`);
    await page.locator(ROWS).first().waitFor();
    const rows = performance.now() - began;
    const script = await gzipped(scripts);
    await page.waitForLoadState('networkidle');
    return { ...(await observedOn(page)), rows, script, ...(await typeTwice(page)) };
  } finally {
    await context.close();
  }
}

async function signIn(context: BrowserContext, { address, cookie }: Session) {
  const cookies = cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: address };
  });
  await context.addCookies(cookies);
}

/** Notes the scripts that a page asks for. */
function scriptsOf(page: Page): string[] {
  const urls: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') urls.push(request.url());
  });
  return urls;
}

// The browser may take another compression; what is promised is promised of gzip.
async function gzipped(urls: readonly string[]) {
  const headers = { 'accept-encoding': 'gzip' };
  const sizes = urls.map(async (url) => {
    const reply = await fetch(url, { headers });
    await reply.arrayBuffer();
    return Number(reply.headers.get('content-length'));
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function typeTwice(page: Page) {
  await page.getByRole('search').getByRole('searchbox').focus();
  const typing = await press(page, 'z');
  await press(page, 'Backspace');
  return { typing, typingAgain: await press(page, 'z') };
}

async function press(page: Page, key: string) {
  await watchTyping(page, ROWS);
  await page.keyboard.press(key);
  return typedOn(page);
}
