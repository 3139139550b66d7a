import type { Tx } from '../../../platform/db/db.ts';
import { type Batch, moduleValuesOf } from './apply.sql.ts';
import { moduleFields } from './module-fields.ts';

/**
 * Hands what the rows of a batch say of the fields of modules to these modules, each field once, in the order of the
 * contacts. Contacts that nothing else of the row changes are among them: whether a row made, changed or left a contact
 * as it was is told by the fields of the contact alone, which are all that contacts can compare. What no installed
 * module offers is left out.
 */
export async function applyModuleValues(tx: Tx, batch: Batch, changesetId: string): Promise<void> {
  const fields = moduleFields();
  if (fields.length === 0) return;
  const said = await moduleValuesOf(tx, batch);
  for (const { name, field } of fields) {
    const rows = said.flatMap(({ contactId, values }) => {
      const value = values[name];
      return value === undefined ? [] : [{ contactId, value }];
    });
    if (rows.length > 0) await field.apply(tx, rows, { changesetId });
  }
}
