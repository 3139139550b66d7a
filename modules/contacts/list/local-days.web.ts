import { z } from 'zod';

/** A day as the reader's calendar has it, `2026-03-01`. One from before anybody had an e-mail is half typed. */
export const localDay = z.iso.date().refine((day) => day >= '1900-01-01');

/** The days that a list is narrowed to, both included; either may be open. */
export interface Period {
  createdFrom?: string;
  createdTo?: string;
}

/** The moment at which a day begins here, as the wire has it. */
export function startOf(day: string): string {
  return midnight(day, 0).toISOString();
}

/** The moment at which a day is over here. */
export function endOf(day: string): string {
  return midnight(day, 1).toISOString();
}

/** The day of a moment here. */
export function localDayOf(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The periods that people ask for most, from a day until now. */
export const RECENT = ['Today', 'Last 7 days', 'Last 30 days', 'This year'] as const;

/** The period of such a name, as it is on the day `today`. */
export function recentPeriod(name: (typeof RECENT)[number], today: string): Period {
  if (name === 'This year') return { createdFrom: `${today.slice(0, 4)}-01-01` };
  const before = { Today: 0, 'Last 7 days': 6, 'Last 30 days': 29 }[name];
  return { createdFrom: localDayOf(midnight(today, -before)) };
}

/** The name of a period on the day `today`, where it has one. */
export function recentName({ createdFrom, createdTo }: Period, today: string) {
  if (createdTo !== undefined) return undefined;
  return RECENT.find((name) => recentPeriod(name, today).createdFrom === createdFrom);
}

/** A period as it follows "created": "in the last 30 days", "since March 1, 2026". */
export function periodInWords(period: Period, today: string): string {
  const { createdFrom, createdTo } = period;
  const name = recentName(period, today);
  if (name !== undefined) return WORDS[name];
  if (createdFrom === undefined) return createdTo === undefined ? 'at any time' : `until ${dayIn(createdTo)}`;
  if (createdTo === undefined) return `since ${dayIn(createdFrom)}`;
  if (createdFrom === createdTo) return `on ${dayIn(createdFrom)}`;
  return `from ${dayIn(createdFrom)} to ${dayIn(createdTo)}`;
}

const WORDS = {
  Today: 'today',
  'Last 7 days': 'in the last 7 days',
  'Last 30 days': 'in the last 30 days',
  'This year': 'this year',
};

const inWords = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

function dayIn(day: string) {
  return inWords.format(new Date(day));
}

// Of days, not of hours: a day on which the clocks change has 23 or 25.
function midnight(day: string, after: number) {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return new Date(year, month - 1, date + after);
}
