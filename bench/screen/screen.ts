import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '../../platform/web/chromium.ts';
import type { SeededApp } from '../app/seeded-app.ts';
import { verdict } from '../measuring/bar.ts';
import { BARS, promised } from '../measuring/bars.ts';
import { median, milliseconds, thousands } from '../measuring/figures.ts';
import type { Table } from '../measuring/table.ts';
import { type Screen, type Visit, visitList } from './visit.ts';

const SCREENS: readonly Screen[] = [
  { what: 'desk, 1440 wide', width: 1440, height: 900 },
  { what: 'phone, 390 wide', width: 390, height: 844 },
];

/** The list in Chromium, each time with an empty cache; medians of several visits. */
export async function* benchScreen(
  { session, contacts }: SeededApp,
  { runs }: { runs: number },
): AsyncGenerator<Table> {
  const executablePath = findChromium({ env: process.env });
  if (!executablePath) {
    yield {
      title: 'Screen',
      note: 'Skipped: there is no Chromium; set CHROMIUM_PATH to one.',
      columns: [],
      rows: [],
    };
    return;
  }
  const browser = await chromium.launch({ executablePath, args: chromiumArguments() });
  try {
    const rows: string[][] = [];
    for (const screen of SCREENS) {
      const visits: Visit[] = [];
      // The first fills the app's caches and does not count.
      for (let run = 0; run <= runs; run++) visits.push(await visitList(browser, session, screen));
      rows.push(screenRow(screen, visits.slice(1), contacts));
    }
    yield { title: 'Screen', note: noteOf(contacts, runs), columns: COLUMNS, rows };
  } finally {
    await browser.close();
  }
}

const COLUMNS = [
  'screen',
  'first paint',
  'largest paint',
  'rows shown',
  'layout shift',
  'blocked',
  'script, gzip',
  'bar',
  'letter to rows',
  'bar',
  'letter again',
  'bar',
];

function noteOf(contacts: number, runs: number) {
  return `The list with ${thousands(contacts)} contacts, first visit with an empty cache; medians of ${runs}. A letter typed again after it was cleared is answered by what the page keeps. Blocked is what tasks took beyond 50 ms each.`;
}

/** The medians of the visits with one screen to a list of so many contacts. */
export function screenRow({ what }: Screen, visits: readonly Visit[], contacts: number): string[] {
  const middle = (of: keyof Visit) => median(visits.map((visit) => visit[of]));
  const kilobytes = middle('script') / 1000;
  const [typing, again] = [middle('typing'), middle('typingAgain')];
  return [
    what,
    milliseconds(middle('firstPaint')),
    milliseconds(middle('largestPaint')),
    milliseconds(middle('rows')),
    middle('shift').toFixed(3),
    milliseconds(middle('blocked')),
    `${kilobytes.toFixed(0)} kB`,
    verdict(BARS.script, kilobytes),
    milliseconds(typing),
    verdict(promised(BARS.typed, contacts), typing),
    milliseconds(again),
    verdict(promised(BARS.typedFromCache, contacts), again),
  ];
}
