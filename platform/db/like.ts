/** A LIKE pattern for text that contains this: `%`, `_` and `\` are themselves. Lower case. */
export function containing(text: string): string {
  return `%${text
    .trim()
    .toLowerCase()
    .replaceAll(/[\\%_]/g, '\\$&')}%`;
}
