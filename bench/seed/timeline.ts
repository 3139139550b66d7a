import type { Random } from './random.ts';

/** The five years that seeded contacts come from; they end at a fixed date, so that a seed means the same for ever. */
export const FIRST_DAY = Date.UTC(2021, 10, 1);
export const LAST_DAY = Date.UTC(2026, 10, 1);

const DAY_MS = 86_400_000;

/** When the contact of this place among all signed up: later ones later, and more of them every year. */
export function signUpTime(place: number, total: number, random: Random): number {
  const passed = ((place + random.share()) / total) ** 0.7;
  return Math.floor(FIRST_DAY + passed * (LAST_DAY - FIRST_DAY - 1));
}

/** A time some days after another, but within the five years: soon for most, late for a few. */
export function laterThan(time: number, days: number, random: Random): number {
  const wait = -Math.log(1 - random.share()) * days * DAY_MS;
  return time + Math.floor(Math.min(wait, (LAST_DAY - time - 1) * random.share()));
}
