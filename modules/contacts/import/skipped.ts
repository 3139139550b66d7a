import { z } from 'zod';
import type { Db } from '../../../platform/db/db.ts';
import { csvLine } from '../../../platform/http/csv.ts';
import { labelOf } from './field.contract.ts';
import { type ImportRow, skippedRows } from './import.sql.ts';
import { formatOf, mappingOf } from './import-row.ts';
import { moduleFields } from './module-fields.ts';
import { reasonText } from './reason-text.ts';

const AT_ONCE = 1000;

/**
 * The skipped rows of an import as CSV, each with its number, the reason and its cells as they stood, so that it can
 * be mended and imported again.
 */
export async function* skippedCsv(db: Db, row: ImportRow): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(['Row', 'Reason', ...headersOf(row)])}`;
  for (let after = 0; ; ) {
    const rows = await skippedRows(db, row.id, after, AT_ONCE);
    if (rows.length === 0) return;
    yield rows
      .map(({ n, reason, used_row, cells }) =>
        csvLine([String(n), reasonText(reason, used_row), ...texts.parse(cells)]),
      )
      .join('');
    after = rows.at(-1)?.n ?? after;
  }
}

const texts = z.array(z.string());

// Where the file had no header, the fields its columns went to say more than numbers.
function headersOf(row: ImportRow) {
  if (formatOf(row).header) return row.headers;
  const mapping = mappingOf(row);
  const offered = moduleFields();
  return row.headers.map((header, at) => (mapping[at] ? labelOf(mapping[at], offered) : header));
}
