const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** The day of a moment, in UTC: "3 May 2026". */
export function dayInWords(moment: Date): string {
  return DAY.format(moment);
}
