const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' });

/** The day of a moment in the reader's time zone: "May 3, 2026". */
export function dayOf(at: string): string {
  return day.format(new Date(at));
}
