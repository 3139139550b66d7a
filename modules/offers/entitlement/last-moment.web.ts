/** The last moment of a day, `2026-05-03`, in the reader's time zone: until when "until May 3" lasts. */
export function lastMomentOf(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 23, 59, 59).toISOString();
}

/** The day of a moment in the reader's time zone, as a date field takes it: `2026-05-03`. */
export function dayFor(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The day so many days from a moment on. */
export function dayAfter(days: number, from: Date): string {
  const then = new Date(from);
  then.setDate(then.getDate() + days);
  return dayFor(then);
}
