import type { ContactImportField } from '../extension/contacts-extension.ts';
import { firstFilled, type MappedColumns } from './mapped-columns.ts';
import { moduleFields } from './module-fields.ts';
import type { Notes } from './notes.ts';

/**
 * Reads what rows say of the fields that modules add: JSON of the values by the names of their fields, null where a
 * row says nothing of any.
 */
export function moduleValuesReader(
  columns: MappedColumns,
  notes: Notes,
): (cells: readonly string[]) => string | null {
  const mapped = moduleFields().filter(({ name }) => columns.has(name));
  if (mapped.length === 0) return () => null;
  return (cells) => {
    const said = mapped.flatMap(({ name, field }) => {
      const text = firstFilled(columns.get(name), cells);
      const read = notes.read(name, text, (cell) => readCell(field, cell));
      return read && read.value !== null ? [[name, read.value]] : [];
    });
    return said.length > 0 ? JSON.stringify(Object.fromEntries(said)) : null;
  };
}

// PostgreSQL's JSON holds no NUL and no half of a character. A module that stumbles over a cell costs that cell.
function readCell(field: ContactImportField, cell: string) {
  try {
    const value = field.read(cell);
    if (value === null) return { value };
    return typeof value === 'string' ? { value: value.replaceAll('\0', '').toWellFormed() } : null;
  } catch {
    return null;
  }
}
