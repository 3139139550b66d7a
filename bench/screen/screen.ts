import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '../../platform/testing/chromium.ts';
import type { SeededApp } from '../app/seeded-app.ts';
import { median, milliseconds, thousands } from '../measuring/figures.ts';
import type { Table } from '../measuring/table.ts';
import { type Screen, type Visit, visitList } from './visit.ts';

const SCREENS: readonly Screen[] = [
  { what: 'desk, 1440 wide', width: 1440, height: 900 },
  { what: 'phone, 390 wide', width: 390, height: 844 },
];

// The bars of the issue.
const MOST_SCRIPT = 250_000;
const TYPING_MS = 100;

/** The list in Chromium, each time with an empty cache; medians of several visits. */
export async function* benchScreen(
  { session, contacts }: SeededApp,
  { runs }: { runs: number },
): AsyncGenerator<Table> {
  const executablePath = findChromium();
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
      rows.push(screenRow(screen, visits.slice(1)));
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
];

function noteOf(contacts: number, runs: number) {
  return `The list with ${thousands(contacts)} contacts, first visit with an empty cache; medians of ${runs}. Blocked is what tasks took beyond 50 ms each.`;
}

/** The medians of the visits with one screen. */
export function screenRow({ what }: Screen, visits: readonly Visit[]): string[] {
  const middle = (of: keyof Visit) => median(visits.map((visit) => visit[of]));
  const [script, typing] = [middle('script'), middle('typing')];
  return [
    what,
    milliseconds(middle('firstPaint')),
    milliseconds(middle('largestPaint')),
    milliseconds(middle('rows')),
    middle('shift').toFixed(3),
    milliseconds(middle('blocked')),
    `${(script / 1000).toFixed(0)} kB`,
    `${script <= MOST_SCRIPT ? '✓' : '✗'} ≤ 250 kB`,
    milliseconds(typing),
    `${typing <= TYPING_MS ? '✓' : '✗'} ≤ ${TYPING_MS} ms`,
  ];
}
