import type { Bar } from './bars.ts';
import { milliseconds, percentile } from './figures.ts';

/** The bar and whether all these figures are within it, `✓ ≤ 25 ms`; `–` where nothing is promised. */
export function verdict(bar: Bar | undefined, ...figures: number[]): string {
  if (!bar) return '–';
  return `${figures.every((figure) => figure <= bar.most) ? '✓' : '✗'} ≤ ${bar.most} ${bar.unit}`;
}

/** p50, p95 and p99 of figures, as they are printed; `–` where nothing was measured. */
export function percentiles(figures: readonly number[]): string[] {
  return [0.5, 0.95, 0.99].map((share) =>
    figures.length === 0 ? '–' : milliseconds(percentile(figures, share)),
  );
}
