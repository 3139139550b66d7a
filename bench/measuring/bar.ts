import { milliseconds, percentile } from './figures.ts';

/** What the project promises of a kind of work: 95 of 100 within this time. */
export interface Bar {
  p95Ms: number;
}

/** The bar and whether all these p95 are within it, `✓ ≤ 25 ms`; `–` where nothing is promised. */
export function verdict(bar: Bar | undefined, ...p95s: number[]): string {
  if (!bar) return '–';
  return `${p95s.every((p95) => p95 <= bar.p95Ms) ? '✓' : '✗'} ≤ ${bar.p95Ms} ms`;
}

/** The factor between two figures and whether it is within what is promised, `✓ ≤ 2 ×`. */
export function factorVerdict(factor: number, most: number): string {
  return `${factor <= most ? '✓' : '✗'} ≤ ${most} ×`;
}

/** p50, p95 and p99 of figures, as they are printed; `–` where nothing was measured. */
export function percentiles(figures: readonly number[]): string[] {
  return [0.5, 0.95, 0.99].map((share) =>
    figures.length === 0 ? '–' : milliseconds(percentile(figures, share)),
  );
}
