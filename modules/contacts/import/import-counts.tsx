import type { ImportDetail } from './import.contract.ts';
import classes from './import-counts.module.css';

const COUNTS = ['created', 'updated', 'unchanged', 'skipped'] as const;

/** The rows of an import by what came of them. */
export function ImportCounts({ counts }: { counts: Pick<ImportDetail, (typeof COUNTS)[number]> }) {
  return (
    <dl className={classes.counts}>
      {COUNTS.map((name) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="tabular">{counts[name].toLocaleString('en')}</dd>
        </div>
      ))}
    </dl>
  );
}
