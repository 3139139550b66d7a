// What fits the column without a chip being cut; the one that stands alone may be.
const LETTERS = 20;

/** The names to show in one line: as many as fit, and always the first. */
export function fittingNames(names: readonly string[]): string[] {
  const shown: string[] = [];
  let letters = 0;
  for (const name of names) {
    letters += name.length;
    if (shown.length > 0 && letters > LETTERS) break;
    shown.push(name);
  }
  return shown;
}
